/** Printing what the filter shows: which printer, and one act on record. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PrinterSelect, usualPrinter } from "@/components/printer-select";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { AuditFilter } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { usePrinters, usePrintRecord } from "../api/use-audit";

type Props = { filter: AuditFilter; onClose: () => void };

export function PrintRecord({ filter, onClose }: Props) {
  const { data: printers = [], isPending } = usePrinters();
  const print = usePrintRecord();
  const [chosen, setChosen] = useState<string | null>(null);
  const printer = chosen ?? usualPrinter(printers);
  useShortcut("Mod+P", "Print the record", act, { overDialogs: true });
  function act() {
    if (!printer || print.isPending) return;
    const label = printers.find((one) => one.name === printer)?.label ?? printer;
    const onSuccess = () => {
      notify(`Record sent to ${label}`);
      onClose();
    };
    print.mutate({ filter, printer, copies: 1 }, { onSuccess });
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      title="Print the record"
      keepLabel="Cancel"
      note="Writes one audit entry"
      width="narrow"
      act={
        <Button
          kind="primary"
          icon="print"
          keys="Mod+P"
          isDisabled={!printer}
          isPending={print.isPending}
          working="Printing"
          onPress={act}
        >
          Print
        </Button>
      }
    >
      <p>Every entry the filter shows, newest first, with the state of the chain.</p>
      {printers.length > 0 ? (
        <PrinterSelect printers={printers} value={printer} onChange={setChosen} />
      ) : (
        <p role="status">
          {isPending ? "Looking for printers" : "No printer on this computer. Save as PDF instead."}
        </p>
      )}
      {print.error && <Failure {...wordingOf(print.error)} />}
    </Dialog>
  );
}
