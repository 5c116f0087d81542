/** A state in a mark and a word. "plain" has no mark. */
import { Severity } from "./severity";
import type { MarkName } from "./severity-shapes";

type Props = { mark?: MarkName | "plain"; children: React.ReactNode };

export function Badge({ mark = "plain", children }: Props) {
  return (
    <span className={`badge ${mark}`}>
      {mark !== "plain" && <Severity name={mark} size={14} />}
      {children}
    </span>
  );
}
