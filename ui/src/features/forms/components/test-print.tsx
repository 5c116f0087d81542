/** A version on paper for a made-up person: nothing of a real one is on it. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PrinterSelect } from "@/components/printer-select";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { Form, FormSample, FormVersion, PrintJob } from "@/ipc/bindings";
import { sayPrinted, useChosenPrinter } from "@/ipc/use-printing";
import { wordingOf } from "@/ipc/wording";
import { usePrintSample, useSaveSample } from "../api/use-forms";
import { SampleFields, usualSample } from "./sample-fields";

type Props = { form: Form; version: FormVersion; onClose: () => void };

export function TestPrint({ form, version, onClose }: Props) {
  const to = useChosenPrinter("lists");
  const print = usePrintSample(version.id);
  const save = useSaveSample(version.id);
  const [sample, setSample] = useState<FormSample>(usualSample);
  const { printer } = to;
  useShortcut("Mod+P", "Print the sample", act, { overDialogs: true });
  function act() {
    if (!printer || print.isPending) return;
    const { label } = printer;
    const onSuccess = (job: PrintJob) => {
      sayPrinted(`Test print of ${form.title}`, job, label);
      onClose();
    };
    print.mutate({ sample, order: to.order(printer, 1) }, { onSuccess });
  }
  const keep = () =>
    save.mutate(sample, {
      onSuccess: (isSaved) => {
        if (!isSaved) return;
        notify(`Test print of ${form.title} saved`);
        onClose();
      },
    });
  const failed = print.error ?? save.error;
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      title={`Test print of ${form.title}, version ${version.version}`}
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
            isDisabled={!printer}
            isPending={print.isPending}
            working="Printing"
            onPress={act}
          >
            Print
          </Button>
        </>
      }
    >
      <p>For a made-up person, marked as a draft.</p>
      <SampleFields hasLargePrint={form.has_large_print} sample={sample} onChange={setSample} />
      <PrinterSelect to={to} />
      {failed && <Failure {...wordingOf(failed)} />}
    </Dialog>
  );
}
