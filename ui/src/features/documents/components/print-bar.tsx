/** Print or save one stored document: for a consent just signed, and for papers of the register. */
import { useState } from "react";
import { Button } from "@/components/button";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { usePrint, useSaveAsFile } from "../api/use-deliver";
import { PaperFailure } from "./paper-failure";
import { PrinterFields } from "./printer-fields";
import { useChosenPrinter } from "./use-chosen-printer";
import "./documents.css";

type Props = { document: string; title: string; autoFocus?: boolean };

export function PrintBar({ document, title, autoFocus = false }: Props) {
  const { printers, isLooking, printer, choose } = useChosenPrinter();
  const [copies, setCopies] = useState(1);
  const print = usePrint();
  const save = useSaveAsFile();
  const failed = print.error ?? save.error;
  useShortcut("Mod+P", `Print ${title.toLowerCase()}`, toPrinter);
  function toPrinter() {
    if (!printer || print.isPending) return;
    const sent = { onSuccess: () => notify(`${title} sent to ${printer.label}`) };
    print.mutate({ document, printer: printer.name, copies }, sent);
  }
  return (
    <section className="print-bar" aria-label={`Print ${title}`}>
      <PrinterFields
        printers={printers}
        isLooking={isLooking}
        printer={printer}
        onPrinter={choose}
        copies={copies}
        onCopies={setCopies}
      />
      {failed && <PaperFailure error={failed} />}
      <div className="row">
        <Button
          kind="primary"
          icon="print"
          keys="Mod+P"
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
