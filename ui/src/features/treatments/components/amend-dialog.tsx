/** An amendment: what the record should say, and why. The signed page stays as it is. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import type { TreatmentView } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useAmendTreatment } from "../api/use-treatments";

type Props = { view: TreatmentView; onClose: () => void };

export const sections = [
  { value: "zones", label: "Zones, depth or passes" },
  { value: "materials", label: "Cartridges or products" },
  { value: "anaesthetic", label: "Numbing cream" },
  { value: "reaction", label: "Reaction" },
  { value: "note", label: "Note" },
] as const;

type Section = (typeof sections)[number]["value"];

export function AmendDialog({ view, onClose }: Props) {
  const [section, setSection] = useState<Section | null>(null);
  const [body, setBody] = useState("");
  const [reason, setReason] = useState("");
  const amend = useAmendTreatment(view.id);
  const wrong = fieldErrors(amend.error);
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: "Amend a signed treatment" }}
      title={view.client_name}
      keepLabel="Add nothing"
      note="Added under your name, with the time"
      act={
        <Button
          kind="primary"
          onPress={() => amend.mutate({ section: section ?? "", body, reason }, { onSuccess: onClose })}
          isDisabled={section === null || !body.trim() || !reason.trim()}
          isPending={amend.isPending}
          working="Adding"
        >
          Add amendment
        </Button>
      }
    >
      <Select label="About" options={sections} value={section} onChange={setSection} error={wrong.section} />
      <TextArea
        label="What the record should say"
        value={body}
        onChange={setBody}
        rows={3}
        error={wrong.body}
      />
      <TextArea label="Reason" value={reason} onChange={setReason} error={wrong.reason} />
      {amend.isError && Object.keys(wrong).length === 0 && <Failure {...wordingOf(amend.error)} />}
    </Dialog>
  );
}
