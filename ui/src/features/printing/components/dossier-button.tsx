/** All papers of a client as one: printed, or saved as a file. */
import { useState } from "react";
import { Button } from "@/components/button";
import { notify } from "@/components/toast-queue";
import { sayPrinted } from "@/ipc/use-printing";
import { usePrintDossier, useSaveDossier } from "../api/use-batches";
import { PrintMany } from "./print-many";

export function DossierButton({ client }: { client: string }) {
  const [isOpen, setOpen] = useState(false);
  const print = usePrintDossier();
  const save = useSaveDossier();
  const close = () => {
    print.reset();
    save.reset();
    setOpen(false);
  };
  function toFile() {
    print.reset();
    save.mutate(client, {
      onSuccess: (isSaved) => {
        if (!isSaved) return;
        notify("All papers saved as one PDF. The file is not encrypted");
        close();
      },
    });
  }
  return (
    <>
      <Button size="sm" icon="print" onPress={() => setOpen(true)}>
        All papers as one
      </Button>
      {isOpen && (
        <PrintMany
          title="Print all papers"
          says="A cover with the list of what is inside, then every page of every paper as it is kept. A saved PDF is not encrypted: whoever has the file can read it."
          kind="lists"
          isPrinting={print.isPending}
          isAlsoBusy={save.isPending}
          error={print.error ?? save.error}
          onClose={close}
          also={
            <Button
              icon="document"
              isDisabled={print.isPending}
              isPending={save.isPending}
              working="Saving"
              onPress={toFile}
            >
              Save as PDF
            </Button>
          }
          print={(order, label) => {
            save.reset();
            print.mutate(
              { client, order },
              {
                onSuccess: (job) => {
                  sayPrinted("All papers", job, label);
                  close();
                },
              },
            );
          }}
        />
      )}
    </>
  );
}
