/** All papers of a client as one: printed, or saved as a file; with a letter on top when the client asked for a copy. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { DateField } from "@/components/date-field";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import { todayHere } from "@/format/day";
import type { AccessCover } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { sayPrinted } from "@/ipc/use-printing";
import { fieldErrors } from "@/ipc/wording";
import { usePrintDossier, useSaveDossier } from "../api/use-batches";
import { PrintMany } from "./print-many";

export function DossierButton({ client }: { client: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" icon="print" onPress={() => setOpen(true)}>
        All papers as one
      </Button>
      {isOpen && <Dossier client={client} onClose={() => setOpen(false)} />}
    </>
  );
}

function Dossier({ client, onClose }: { client: string; onClose: () => void }) {
  const word = useClientWord();
  const print = usePrintDossier();
  const save = useSaveDossier();
  const [isAsked, setAsked] = useState(false);
  const [requestedOn, setRequestedOn] = useState<string | null>(todayHere());
  const [sharedWith, setSharedWith] = useState("");
  const waits = isAsked && requestedOn === null;
  const cover: AccessCover | null =
    isAsked && requestedOn ? { requested_on: requestedOn, shared_with: sharedWith } : null;
  const error = print.error ?? save.error;
  const wrong = fieldErrors(error);
  const isSaidBeside = wrong.requested_on !== undefined || wrong.shared_with !== undefined;
  function toFile() {
    print.reset();
    save.mutate(
      { client, cover },
      {
        onSuccess: (isSaved) => {
          if (!isSaved) return;
          notify("All papers saved as one PDF. The file is not encrypted");
          onClose();
        },
      },
    );
  }
  return (
    <PrintMany
      title="Print all papers"
      says="A cover with the list of what is inside, then every page of every paper as it is kept. A saved PDF is not encrypted: whoever has the file can read it."
      kind="lists"
      isPrinting={print.isPending}
      isAlsoBusy={save.isPending}
      waits={waits}
      error={isSaidBeside ? null : error}
      onClose={onClose}
      also={
        <Button
          icon="document"
          isDisabled={print.isPending || waits}
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
          { client, cover, order },
          {
            onSuccess: (job) => {
              sayPrinted("All papers", job, label);
              onClose();
            },
          },
        );
      }}
    >
      <Check isSelected={isAsked} onChange={setAsked}>
        {`The ${word.one} asked for a copy: put a letter on top`}
      </Check>
      {isAsked && (
        <>
          <DateField
            label="Asked on"
            purpose="past"
            value={requestedOn}
            onChange={setRequestedOn}
            error={wrong.requested_on}
          />
          <TextField
            label="Their information was given to"
            optional
            value={sharedWith}
            onChange={setSharedWith}
            hint="Whom outside the clinic, and when. Empty: the letter says nobody"
            error={wrong.shared_with}
          />
        </>
      )}
    </PrintMany>
  );
}
