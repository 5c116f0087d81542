/** A list on paper: to a printer, or saved as a file. Blank to be filled in with a pen, or as it was done. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { NumberField } from "@/components/number-field";
import { PrinterSelect } from "@/components/printer-select";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { ChecklistSheet, PrintJob } from "@/ipc/bindings";
import { sayPrinted, useChosenPrinter } from "@/ipc/use-printing";
import { wordingOf } from "@/ipc/wording";
import { usePrintList, useSaveList } from "../api/use-book-acts";

type Props = { name: string; sheet: ChecklistSheet; onClose: () => void };

export function PrintList({ name, sheet, onClose }: Props) {
  const to = useChosenPrinter("lists");
  const print = usePrintList();
  const save = useSaveList();
  const [copies, setCopies] = useState<number | null>(1);
  const { printer } = to;
  const isBlank = sheet.kind === "blank";
  useShortcut("Mod+P", "Print the list", act, { overDialogs: true });
  function act() {
    if (!printer || copies === null || print.isPending) return;
    const onSuccess = (job: PrintJob) => {
      sayPrinted(name, job, printer.label);
      onClose();
    };
    print.mutate({ sheet, order: to.order(printer, copies) }, { onSuccess });
  }
  const keep = () =>
    save.mutate(sheet, {
      onSuccess: (isSaved) => {
        if (!isSaved) return;
        notify(`${name} saved`);
        onClose();
      },
    });
  const failed = print.error ?? save.error;
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      title={isBlank ? `Print ${name}, blank` : `Print ${name}`}
      keepLabel="Cancel"
      note="Writes one audit entry"
      act={
        <>
          <Button isPending={save.isPending} working="Saving" onPress={keep}>
            Save as PDF
          </Button>
          <Button
            kind="primary"
            icon="print"
            keys="Mod+P"
            isDisabled={!printer || copies === null}
            isPending={print.isPending}
            working="Printing"
            onPress={act}
          >
            Print
          </Button>
        </>
      }
    >
      <p>
        {isBlank
          ? "Boxes and lines for a pen. What is written on paper is entered here afterwards, late and with why."
          : "With who and when, what failed, and what was done about it."}
      </p>
      <PrinterSelect to={to} />
      {to.printers.length > 0 && (
        <NumberField label="Copies" least={1} most={20} value={copies} onChange={setCopies} />
      )}
      {failed && <Failure {...wordingOf(failed)} />}
    </Dialog>
  );
}
