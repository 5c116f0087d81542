/** The papers of the day: what is to be signed with a pen, and copies for the paper file. */
import { useState } from "react";
import { Button } from "@/components/button";
import { notify } from "@/components/toast-queue";
import type { Batch } from "@/ipc/bindings";
import { usePrintBatch } from "../api/use-batches";
import { PrintMany } from "./print-many";
import { batchNames, batchWords } from "./printing-words";

const says: Record<Batch, string> = {
  precare_and_consents:
    "Every pre-care sheet made today that was not printed yet, and every consent begun today and not signed, to be signed with a pen.",
  copies_of_today: "Every consent signed and every sheet made today, once, for the paper file.",
};

export function PapersOfToday() {
  const [open, setOpen] = useState<Batch | null>(null);
  const print = usePrintBatch();
  const close = () => {
    print.reset();
    setOpen(null);
  };
  return (
    <>
      {(["precare_and_consents", "copies_of_today"] as const).map((batch) => (
        <Button key={batch} icon="print" onPress={() => setOpen(batch)}>
          {batchNames[batch]}
        </Button>
      ))}
      {open && (
        <PrintMany
          title={batchNames[open]}
          says={says[open]}
          kind="consents"
          isPrinting={print.isPending}
          error={print.error}
          onClose={close}
          print={(order) =>
            print.mutate(
              { batch: open, order },
              {
                onSuccess: (done) => {
                  const isWhole = done.papers > 0 && done.handed_over === done.papers;
                  notify(batchWords(done), { mark: isWhole ? "done" : "warn" });
                  close();
                },
              },
            )
          }
        />
      )}
    </>
  );
}
