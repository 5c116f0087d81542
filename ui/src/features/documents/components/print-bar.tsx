/** Print or save one stored document: for a consent just signed, and for papers of the register. */
import { useState } from "react";
import { Button } from "@/components/button";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { PaperKind, PrintJob } from "@/ipc/bindings";
import { sayPrinted, useChosenPrinter } from "@/ipc/use-printing";
import { usePrint, useSaveAsFile } from "../api/use-deliver";
import { PaperFailure } from "./paper-failure";
import { PrinterFields } from "./printer-fields";
import "./documents.css";

type Props = {
  document: string;
  kind: PaperKind;
  title: string;
  autoFocus?: boolean;
  /** The one that Ctrl+P prints, where several papers stand on one screen. */
  isMain?: boolean;
};

export function PrintBar({ document, kind, title, autoFocus = false, isMain = true }: Props) {
  const to = useChosenPrinter(kind);
  const { printer } = to;
  const [copies, setCopies] = useState(1);
  const print = usePrint();
  const save = useSaveAsFile();
  const failed = print.error ?? save.error;
  useShortcut("Mod+P", `Print ${title.toLowerCase()}`, toPrinter, { isOn: isMain });
  function toPrinter() {
    if (!printer || print.isPending) return;
    const onSuccess = (job: PrintJob) => sayPrinted(title, job, printer.label);
    print.mutate({ document, order: to.order(printer, copies) }, { onSuccess });
  }
  return (
    <section className="print-bar" aria-label={`Print ${title}`}>
      <PrinterFields to={to} copies={copies} onCopies={setCopies} />
      {failed && <PaperFailure error={failed} />}
      <div className="row">
        <Button
          kind="primary"
          icon="print"
          {...(isMain ? { keys: "Mod+P" } : {})}
          autoFocus={autoFocus}
          isDisabled={!printer}
          isPending={print.isPending}
          working="Printing"
          onPress={toPrinter}
        >
          Print
        </Button>
        <Button
          icon="document"
          isPending={save.isPending}
          onPress={() =>
            save.mutate(document, { onSuccess: (saved) => saved && notify(`${title} saved as PDF`) })
          }
        >
          Save as PDF
        </Button>
      </div>
    </section>
  );
}
