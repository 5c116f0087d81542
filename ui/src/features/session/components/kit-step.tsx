/** The step that ends when two words of the printed kit were typed back: last of set-up, or a new kit later. */
import { useState } from "react";
import type { Station } from "@/components/path";
import type { PrinterChoices } from "@/components/printer-select";
import { useShortcut } from "@/components/use-shortcut";
import { ExampleKit } from "./example-kit";
import { RecoveryKit } from "./recovery-kit";
import { SetUpShell } from "./set-up-shell";

type Props = {
  practiceName: string;
  ownerName: string;
  /** The practice was just made; otherwise this kit replaces an older one. */
  isFirst: boolean;
  asked: readonly [number, number];
  to: PrinterChoices;
  done?: string | undefined;
  error?: string | undefined;
  wordErrors: Readonly<Record<string, string>>;
  isPrinting: boolean;
  isSaving: boolean;
  isConfirming: boolean;
  onPrint: () => void;
  onSave: () => void;
  onConfirm: (words: [string, string]) => void;
};

export function KitStep(props: Props) {
  const { practiceName, ownerName, isFirst, isConfirming, onConfirm, ...kit } = props;
  const [words, setWords] = useState<[string, string]>(["", ""]);
  useShortcut("Mod+P", "Print the recovery kit", kit.onPrint);
  const isTyped = words.every((word) => word.trim() !== "");
  return (
    <SetUpShell
      stations={isFirst ? firstStations(practiceName, ownerName) : laterStations(kit.done !== undefined)}
      title={
        isFirst ? "Print the recovery kit and lock it away" : "Print the new recovery kit and lock it away"
      }
      lead={
        isFirst
          ? "If every passphrase is lost, this page is the only way back in. We keep no copy. Nobody can make another without someone who is signed in."
          : "Older copies open nothing any more: destroy them. If every passphrase is lost, this page is the only way back in."
      }
      waitsFor={isTyped ? undefined : "Continue after both words are typed"}
      nextLabel={isFirst ? "Open the practice" : "Back to the practice"}
      isWorking={isConfirming}
      working="Checking"
      onNext={() => onConfirm(words)}
      paper={<ExampleKit practiceName={practiceName} madeBy={ownerName} />}
    >
      <RecoveryKit {...kit} words={words} onWords={setWords} />
    </SetUpShell>
  );
}

function firstStations(practiceName: string, ownerName: string): Station[] {
  return [
    { name: "Practice", detail: practiceName, state: "done" },
    { name: "First owner", detail: ownerName, state: "done" },
    { name: "Recovery kit", detail: "Print it, then type back two words", state: "next" },
  ];
}

function laterStations(isDone: boolean): Station[] {
  return [
    { name: "New kit made", detail: "Older kits open nothing", state: "done" },
    { name: "Print or save it", detail: "Two copies, two places", state: isDone ? "done" : "next" },
    { name: "Type back two words", detail: "Proves it came out right", state: isDone ? "next" : "later" },
  ];
}
