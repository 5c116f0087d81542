/**
 * An amendment: what the record should say, and why. The signed page stays as it is. What is typed is
 * kept until it was added, also when the dialog is closed or the window locks.
 */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextField } from "@/components/text-field";
import { useShortcut } from "@/components/use-shortcut";
import type { TreatmentView } from "@/ipc/bindings";
import { type Draft, useDraft } from "@/ipc/use-draft";
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
type Typed = { section: Section | null; body: string; reason: string };

const nothing: Typed = { section: null, body: "", reason: "" };

function isTyped(value: unknown): value is Typed {
  return (
    typeof value === "object" && value !== null && "section" in value && "body" in value && "reason" in value
  );
}

export function AmendDialog(props: Props) {
  const kept = useDraft(`amend:${props.view.id}`, isTyped);
  // What was typed before is read first: a moment, on this computer.
  return kept.isReady ? <Amending {...props} kept={kept} /> : null;
}

function Amending({ view, onClose, kept }: Props & { kept: Draft<Typed> }) {
  const [typed, setTyped] = useState(kept.left ?? nothing);
  const amend = useAmendTreatment(view.id);
  const wrong = fieldErrors(amend.error);
  const { section, body, reason } = typed;
  const isReady = section !== null && body.trim() !== "" && reason.trim() !== "";
  useShortcut("Mod+Enter", "Add amendment", act, { isOn: isReady, overDialogs: true });
  function change(part: Partial<Typed>) {
    const next = { ...typed, ...part };
    setTyped(next);
    kept.keep(next);
  }
  function act() {
    if (!isReady || amend.isPending) return;
    amend.mutate(
      { section, body, reason },
      {
        onSuccess: () => {
          void kept.discard();
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: "Amend a signed treatment" }}
      title={<bdi>{view.client_name}</bdi>}
      keepLabel="Add nothing"
      note="Added under your name, with the time"
      act={
        <Button
          kind="primary"
          keys="Mod+Enter"
          type="submit"
          form="amend"
          isDisabled={!isReady}
          isPending={amend.isPending}
          working="Adding"
        >
          Add amendment
        </Button>
      }
    >
      <Form
        id="amend"
        className="amend-form"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <Select
          label="About"
          options={sections}
          value={section}
          onChange={(next) => change({ section: next })}
          error={wrong.section}
        />
        <TextArea
          label="What the record should say"
          value={body}
          onChange={(next) => change({ body: next })}
          rows={3}
          error={wrong.body}
        />
        <TextField
          label="Reason"
          value={reason}
          onChange={(next) => change({ reason: next })}
          error={wrong.reason}
        />
      </Form>
      {amend.isError && Object.keys(wrong).length === 0 && <Failure {...wordingOf(amend.error)} />}
    </Dialog>
  );
}
