/** Words of the form, literally as the paper has them. */
import type { ShownText } from "@/ipc/bindings";

export function RunText({ text }: { text: ShownText }) {
  return (
    <>
      {text.runs.map((run, at) => {
        const key = `${at}`;
        if (run.strong) return <strong key={key}>{run.text}</strong>;
        if (run.emph) return <em key={key}>{run.text}</em>;
        return <span key={key}>{run.text}</span>;
      })}
    </>
  );
}
