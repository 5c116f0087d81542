/** The recovery kit, wired to the backend: two places are drawn once, and stay while this step is open. */
import { useState } from "react";
import { usualPrinter } from "@/components/printer-select";
import { formatTime } from "@/format/moment";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { usePrinters } from "../api/use-printers";
import { useRecoveryKit } from "../api/use-recovery-kit";
import { twoPlaces } from "./kit-places";
import { KitStep } from "./kit-step";

type Props = { practiceName: string; ownerName: string; isFirst: boolean };

const COPIES = 2;

export function KitWaits({ practiceName, ownerName, isFirst }: Props) {
  const kit = useRecoveryKit();
  const printers = usePrinters();
  const [asked] = useState(() => twoPlaces(Math.random));
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<string | undefined>(undefined);
  const known = printers.isError ? [] : printers.data;
  const printer = chosen ?? usualPrinter(known ?? []);
  const wordErrors = fieldErrors(kit.confirm.error);
  const isWordWrong = Object.keys(wordErrors).length > 0;
  const failed = kit.print.error ?? kit.save.error ?? (isWordWrong ? null : kit.confirm.error);
  const words = failed ? wordingOf(failed) : undefined;
  function print() {
    if (!printer || kit.print.isPending) return;
    kit.save.reset();
    const label = known?.find((p) => p.name === printer)?.label ?? printer;
    const onSuccess = () => setDone(`Printed ${formatTime(Date.now())} on ${label}, ${COPIES} copies`);
    kit.print.mutate({ printer, copies: COPIES }, { onSuccess });
  }
  function save() {
    kit.print.reset();
    kit.save.mutate(undefined, {
      onSuccess: (isSaved) => isSaved && setDone(`Saved ${formatTime(Date.now())}`),
    });
  }
  return (
    <KitStep
      practiceName={practiceName}
      ownerName={ownerName}
      isFirst={isFirst}
      asked={asked}
      printers={known}
      printer={printer}
      onPrinter={setChosen}
      done={done}
      error={words && `${words.happened}. ${words.safe}`}
      wordErrors={wordErrors}
      isPrinting={kit.print.isPending}
      isSaving={kit.save.isPending}
      isConfirming={kit.confirm.isPending}
      onPrint={print}
      onSave={save}
      onConfirm={(typed) => kit.confirm.mutate(typed.map((word, at) => ({ place: asked[at] ?? 0, word })))}
    />
  );
}
