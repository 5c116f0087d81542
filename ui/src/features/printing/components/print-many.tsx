/** Many papers at once: which printer, how far it is, and a stop. What does not go out waits in the queue. */
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PrinterSelect } from "@/components/printer-select";
import { Progress } from "@/components/progress";
import { useShortcut } from "@/components/use-shortcut";
import type { PaperKind, PrintOrder } from "@/ipc/bindings";
import { useJobProgress } from "@/ipc/use-job-progress";
import { useChosenPrinter } from "@/ipc/use-printing";
import { wordingOf } from "@/ipc/wording";
import { stopPrinting } from "../api/use-batches";

type Props = {
  title: string;
  says: string;
  kind: PaperKind;
  print: (order: PrintOrder, label: string) => void;
  isPrinting: boolean;
  /** Beside the printer, such as saving as a file. */
  also?: React.ReactNode;
  isAlsoBusy?: boolean;
  /** What else is asked. */
  children?: React.ReactNode;
  /** Something asked there is not answered yet. */
  waits?: boolean;
  error: unknown;
  onClose: () => void;
};

export function PrintMany(props: Props) {
  const { title, says, kind, print, isPrinting, also, isAlsoBusy = false, error, onClose } = props;
  const { children, waits = false } = props;
  const to = useChosenPrinter(kind);
  const { printer } = to;
  const isBusy = isPrinting || isAlsoBusy;
  const progress = useJobProgress(isBusy);
  useShortcut("Mod+P", title, act, { overDialogs: true });
  function act() {
    if (printer && !isBusy && !waits) print(to.order(printer, 1), printer.label);
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      title={title}
      keepLabel="Close"
      note="Printing goes on record"
      act={
        <>
          {also}
          <Button
            kind="primary"
            icon="print"
            keys="Mod+P"
            autoFocus
            isDisabled={!printer || isAlsoBusy || waits}
            isPending={isPrinting}
            working="Printing"
            onPress={act}
          >
            Print
          </Button>
        </>
      }
    >
      <p>{says}</p>
      {children}
      <PrinterSelect to={to} />
      {isBusy && <Progress says="Making and handing over" at={progress} onStop={stopPrinting} />}
      {error !== null && <Failure {...wordingOf(error)} />}
    </Dialog>
  );
}
