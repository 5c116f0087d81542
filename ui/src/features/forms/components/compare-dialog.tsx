/** Two versions word by word: what went is struck through, what came is underlined, and both are spoken. */
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import type { ComparedText, FormVersion, WordRun } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useCompared } from "../api/use-forms";
import { labelName } from "./form-words";

type Props = { earlier: FormVersion; later: FormVersion; onClose: () => void };

export function CompareDialog({ earlier, later, onClose }: Props) {
  const texts = useCompared(earlier.id, later.id);
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      title={`Version ${later.version} against version ${earlier.version}`}
      keepLabel="Close"
      width="wide"
      isDismissable
    >
      {texts.isPending && <Loading says="Comparing" rows={4} />}
      {texts.isError && (
        <Failure {...wordingOf(texts.error)}>
          <Button onPress={() => void texts.refetch()}>Try again</Button>
        </Failure>
      )}
      {texts.data?.length === 0 && <p>The words are the same.</p>}
      <div className="compared">
        {texts.data?.map((text) => (
          <section key={`${text.heading} ${text.place}`}>
            <h3 className="meta">{nameOf(text)}</h3>
            <p>
              {text.runs.map((run, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place
                <Run key={at} run={run} />
              ))}
            </p>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Run({ run }: { run: WordRun }) {
  if (run.kind === "same") return run.text;
  const isGone = run.kind === "gone";
  const Mark = isGone ? "del" : "ins";
  return (
    <Mark>
      <span className="visually-hidden">{isGone ? "removed: " : "added: "}</span>
      {run.text}
      <span className="visually-hidden">{isGone ? " end of removed. " : " end of added. "}</span>
    </Mark>
  );
}

/** "Changing my mind", "Short words, yes". */
function nameOf({ heading, place }: ComparedText): string {
  const [root = "", key = ""] = place.split(".");
  if (root === "labels") return `Short words, ${labelName(key)}`;
  const own = root === "lines" ? labelName(key) : root === "body" ? "" : labelName(root);
  return [heading, own].filter(Boolean).join(", ");
}
