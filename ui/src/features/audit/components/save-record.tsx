/** Saving the record as a file: asks who it is first, for the file is not encrypted. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { notify } from "@/components/toast-queue";
import type { AuditFilter, AuditFormat } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useExport } from "../api/use-audit";

type Props = { filter: AuditFilter; format: AuditFormat; onClose: () => void };

export function SaveRecord({ filter, format, onClose }: Props) {
  const out = useExport();
  const [own, setOwn] = useState("");
  const wrong = fieldErrors(out.error).own_passphrase;
  function save(event: React.FormEvent) {
    event.preventDefault();
    if (!own || out.isPending) return;
    out.mutate({ own, filter, format }, { onSuccess: said });
  }
  function said(count: number | null) {
    if (count === null) return;
    notify(`${count} entries saved. The file is not encrypted`);
    onClose();
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "warn", says: "The file will not be encrypted" }}
      title={`Save the record as ${format.toUpperCase()}`}
      keepLabel="Do not save"
      note="Writes one audit entry"
      act={
        <Button
          kind="primary"
          type="submit"
          form="save-record"
          isDisabled={own === ""}
          isPending={out.isPending}
          working="Saving"
        >
          Choose where to save
        </Button>
      }
    >
      <Form id="save-record" className="stack" onSubmit={save}>
        <PassphraseField
          label="Your passphrase"
          value={own}
          onChange={(next) => {
            setOwn(next);
            out.reset();
          }}
          error={wrong}
          hint="So that nobody does this at a window left open"
          autoFocus
        />
        {out.error && !wrong && <Failure {...wordingOf(out.error)} />}
      </Form>
    </Dialog>
  );
}
