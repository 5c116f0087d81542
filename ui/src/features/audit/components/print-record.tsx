/** Printing what the filter shows: which printer, and one act on record. */
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PrinterSelect } from "@/components/printer-select";
import { useShortcut } from "@/components/use-shortcut";
import type { AuditFilter, PrintJob } from "@/ipc/bindings";
import { sayPrinted, useChosenPrinter } from "@/ipc/use-printing";
import { wordingOf } from "@/ipc/wording";
import { usePrintRecord } from "../api/use-audit";

type Props = { filter: AuditFilter; onClose: () => void };

export function PrintRecord({ filter, onClose }: Props) {
  const to = useChosenPrinter("lists");
  const print = usePrintRecord();
  const { printer } = to;
  useShortcut("Mod+P", "Print the record", act, { overDialogs: true });
  function act() {
    if (!printer || print.isPending) return;
    const onSuccess = (job: PrintJob) => {
      sayPrinted("Record", job, printer.label);
      onClose();
    };
    print.mutate({ filter, order: to.order(printer, 1) }, { onSuccess });
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
      <PrinterSelect to={to} />
      {print.error && <Failure {...wordingOf(print.error)} />}
    </Dialog>
  );
}
