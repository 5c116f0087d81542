/** The talk: who explained, how long, what was asked, and how it was made sure who signs. */
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { Choice } from "@/components/choice";
import { FormGroup } from "@/components/form-group";
import { NumberField } from "@/components/number-field";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextField } from "@/components/text-field";
import type { Asked, ConsentDraft } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { useExplainers } from "../api/use-consents";

type Props = {
  /** What the form asks. */
  asks: readonly Asked[];
  draft: ConsentDraft;
  isMinor: boolean;
  onChange: (changes: Partial<ConsentDraft>) => void;
  /** The field that was refused, with its sentence. */
  errors: Readonly<Record<string, string>>;
};

export function TalkFields({ asks, draft, isMinor, onChange, errors }: Props) {
  const word = useClientWord();
  const explainers = useExplainers().data ?? [];
  const setGuardian = (changes: Partial<ConsentDraft["guardian"]>) =>
    onChange({ guardian: { ...draft.guardian, ...changes } });
  const isTalk = asks.includes("talk");
  return (
    <>
      <FormGroup name="Talk">
        <div className="talk-line">
          <Select
            label="Explained by"
            options={explainers.map((person) => ({ value: person.id, label: person.name }))}
            value={draft.explained_by}
            onChange={(explained_by) => onChange({ explained_by })}
            hint="Signs at the end, as themselves"
            error={errors.explained_by}
          />
          {isTalk && (
            <NumberField
              label="Minutes"
              least={1}
              most={480}
              value={draft.minutes}
              onChange={(minutes) => onChange({ minutes })}
              error={errors.minutes}
            />
          )}
        </div>
        {isTalk && (
          <>
            <TextArea
              label={`Questions the ${word.one} asked`}
              value={draft.questions}
              onChange={(questions) => onChange({ questions })}
              hint="Printed on the form. Write none when there were none"
              error={errors.questions}
            />
            <div>
              <Button size="sm" onPress={() => onChange({ questions: "none" })}>
                No questions
              </Button>
            </div>
          </>
        )}
        <TextField
          label="Interpreter"
          optional
          value={draft.interpreter}
          onChange={(interpreter) => onChange({ interpreter })}
          error={errors.interpreter}
        />
        <TextField
          label="Witness"
          optional
          value={draft.witness ?? ""}
          onChange={(witness) => onChange({ witness })}
          hint="Needed when somebody signs with the mouse or types the name. The interpreter counts"
          error={errors.witness}
        />
        <Choice
          label={`Identity of the ${word.one}`}
          options={[
            { value: "photo_id", label: "Photo ID seen" },
            { value: "known_here", label: "Known here" },
            { value: "name_and_birth", label: "Name and birth asked" },
          ]}
          value={draft.identity_check}
          onChange={(identity_check) => onChange({ identity_check })}
          error={errors.identity_check}
        />
      </FormGroup>
      {(isMinor || asks.includes("guardian")) && (
        <FormGroup name="Parent or guardian">
          <TextField
            label="Name"
            value={draft.guardian.name}
            onChange={(name) => setGuardian({ name })}
            hint="As on the identity paper"
            error={errors["guardian.name"]}
          />
          <TextField
            label="Relation"
            value={draft.guardian.relation}
            onChange={(relation) => setGuardian({ relation })}
            error={errors["guardian.relation"]}
          />
          <TextField
            label="Authority"
            value={draft.guardian.authority}
            onChange={(authority) => setGuardian({ authority })}
            hint="Parent, or the order that gives it"
            error={errors["guardian.authority"]}
          />
          {asks.includes("guardian") && (
            <TextField
              label="Reached during the treatment at"
              value={draft.guardian.phone ?? ""}
              onChange={(phone) => setGuardian({ phone })}
              error={errors["guardian.phone"]}
            />
          )}
          <Check isSelected={draft.guardian.id_seen} onChange={(id_seen) => setGuardian({ id_seen })}>
            Identity paper seen
          </Check>
        </FormGroup>
      )}
    </>
  );
}
