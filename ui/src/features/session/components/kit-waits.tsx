/** The recovery kit, wired to the backend: two places are drawn once, and stay while this step is open. */
import { useState } from "react";
import { formatTime } from "@/format/moment";
import { useChosenPrinter } from "@/ipc/use-printing";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useRecoveryKit } from "../api/use-recovery-kit";
import { twoPlaces } from "./kit-places";
import { KitStep } from "./kit-step";

type Props = { practiceName: string; ownerName: string; isFirst: boolean };

const COPIES = 2;

export function KitWaits({ practiceName, ownerName, isFirst }: Props) {
  const kit = useRecoveryKit();
  const all = useChosenPrinter("lists");
  const [asked] = useState(() => twoPlaces(Math.random));
  const [done, setDone] = useState<string | undefined>(undefined);
  // The words of the kit do not go through the PDF viewer where there is another way.
  const printers = all.printers.filter((one) => one.state !== "viewer" || one.is_default);
  const printer = printers.find((one) => one.name === all.printer?.name) ?? printers[0];
  const to = { ...all, printers, printer };
  const wordErrors = fieldErrors(kit.confirm.error);
  const isWordWrong = Object.keys(wordErrors).length > 0;
  const failed = kit.print.error ?? kit.save.error ?? (isWordWrong ? null : kit.confirm.error);
  const words = failed ? wordingOf(failed) : undefined;
  function print() {
    if (!printer || kit.print.isPending) return;
    kit.save.reset();
    const onSuccess = () =>
      setDone(`Printed ${formatTime(Date.now())} on ${printer.label}, ${COPIES} copies`);
    kit.print.mutate(to.order(printer, COPIES), { onSuccess });
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
      to={to}
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
