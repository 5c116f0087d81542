/** The last step of set-up, shown until two words of the printed kit were typed back. */
import { useState } from "react";
import { RecoveryKit } from "./recovery-kit";
import { SetUpShell } from "./set-up-shell";

type Props = {
  practiceName: string;
  ownerName: string;
  asked: readonly [number, number];
  done?: string | undefined;
  error?: string | undefined;
  wordErrors: Readonly<Record<string, string>>;
  isWorking: boolean;
  /** An example of the sheet; the real words show only on paper. */
  paper?: React.ReactNode;
  onPrint: () => void;
  onSave: () => void;
  onConfirm: (words: [string, string]) => void;
};

export function KitStep({
  practiceName,
  ownerName,
  paper,
  onConfirm,
  asked,
  done,
  error,
  wordErrors,
  isWorking,
  onPrint,
  onSave,
}: Props) {
  const [words, setWords] = useState<[string, string]>(["", ""]);
  const typed = words.every((word) => word.trim() !== "");
  return (
    <SetUpShell
      stations={[
        { name: "Practice", detail: practiceName, state: "done" },
        { name: "First owner", detail: ownerName, state: "done" },
        { name: "Recovery kit", detail: "Print it, then type back two words", state: "next" },
      ]}
      title="Print the recovery kit and lock it away"
      lead="If every passphrase is lost, this page is the only way back in. We keep no copy. Nobody can make another without someone who is signed in."
      waitsFor={typed ? undefined : "Continue after both words are typed"}
      nextLabel="Open the practice"
      onNext={() => onConfirm(words)}
      paper={paper}
    >
      <RecoveryKit
        asked={asked}
        words={words}
        onWords={setWords}
        done={done}
        error={error}
        wordErrors={wordErrors}
        isWorking={isWorking}
        onPrint={onPrint}
        onSave={onSave}
      />
    </SetUpShell>
  );
}
