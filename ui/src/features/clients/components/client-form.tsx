/** Every field of a client's record, in the groups of the paper form. */
import { Check } from "@/components/check";
import { Choice } from "@/components/choice";
import { CodeComboBox } from "@/components/code-combo-box";
import { ComboBox } from "@/components/combo-box";
import { DateField } from "@/components/date-field";
import { FormGroup } from "@/components/form-group";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextField } from "@/components/text-field";
import { ageOn, todayHere } from "@/format/day";
import type { ClientFields } from "@/ipc/bindings";
import { languages } from "@/ipc/bindings";
import { languageTyped } from "@/ipc/language";
import { useParameter } from "@/ipc/use-parameters";
import { GuardianFields } from "./guardian-fields";

type Props = {
  fields: ClientFields;
  onChange: (fields: ClientFields) => void;
  /** By wire name, from the last try to save. */
  errors: Record<string, string>;
  onBirthProblem: (problem: string | undefined) => void;
};

const pronouns = ["she/her", "he/him", "they/them"];
const skin = ["I", "II", "III", "IV", "V", "VI"];
const tongues = languages.map(({ code, own, english }) => ({ value: code, label: own, detail: english }));

export function ClientForm({ fields, onChange, errors, onBirthProblem }: Props) {
  const set = <K extends keyof ClientFields>(key: K) => {
    return (value: ClientFields[K]) => onChange({ ...fields, [key]: value });
  };
  const adult = useParameter("adult_age");
  const mayBeMinor = adult !== undefined && fields.born !== null && ageOn(fields.born, todayHere()) < adult;
  return (
    <div className="client-form">
      <FormGroup name="Name">
        <TextField
          label={fields.single_name ? "Name" : "Given name"}
          value={fields.given}
          onChange={set("given")}
          error={errors.given}
          autoFocus
          isRequired
        />
        {!fields.single_name && (
          <TextField
            label="Family name"
            value={fields.family}
            onChange={set("family")}
            error={errors.family}
            isRequired
          />
        )}
        <Check isSelected={fields.single_name} onChange={set("single_name")}>
          One name only
        </Check>
        <span />
        <TextField
          label="Called"
          optional
          value={fields.preferred}
          onChange={set("preferred")}
          error={errors.preferred}
          placeholder={fields.given}
        />
        <ComboBox
          label="Pronouns"
          optional
          own
          options={pronouns.map((value) => ({ value, label: value }))}
          text={fields.pronouns}
          onTextChange={set("pronouns")}
          placeholder="Choose or type"
          error={errors.pronouns}
        />
      </FormGroup>
      <FormGroup name="Born">
        <DateField
          label="Date of birth"
          purpose="birth"
          value={fields.born}
          onChange={(born, problem) => {
            onBirthProblem(problem);
            onChange({ ...fields, born });
          }}
          error={errors.born}
          caution={mayBeMinor && !fields.guardian ? "Under age: a guardian is needed to treat" : undefined}
        />
        <Select
          label="Skin type"
          optional
          options={skin.map((roman, at) => ({ value: String(at + 1), label: `Fitzpatrick ${roman}` }))}
          value={fields.skin_type === null ? null : String(fields.skin_type)}
          onChange={(value) => set("skin_type")(Number(value))}
          placeholder="Not looked at"
          error={errors.skin_type}
        />
      </FormGroup>
      {(mayBeMinor || fields.guardian) && (
        <GuardianFields guardian={fields.guardian} onChange={set("guardian")} errors={errors} />
      )}
      <FormGroup name="Reach">
        <TextField
          label="Mobile"
          value={fields.phone}
          onChange={set("phone")}
          error={errors.phone}
          type="tel"
        />
        <TextField
          label="Email"
          optional
          value={fields.email}
          onChange={set("email")}
          error={errors.email}
          placeholder="name@example.org"
        />
        <Check isSelected={fields.may_leave_message} onChange={set("may_leave_message")}>
          We may leave a message
        </Check>
        <span />
        <TextField
          label="Other phone"
          optional
          value={fields.phone_other}
          onChange={set("phone_other")}
          error={errors.phone_other}
          type="tel"
        />
        <TextArea
          label="Address"
          optional
          value={fields.address}
          onChange={set("address")}
          error={errors.address}
        />
      </FormGroup>
      <FormGroup name="Language of forms">
        <CodeComboBox
          label="Speaks and reads"
          options={tongues}
          value={fields.language}
          onChange={set("language")}
          meaning={languageTyped}
          unlisted={(code) => `Not in the list. Kept as the code “${code}”`}
          error={errors.language}
        />
        <Choice
          label="Interpreter"
          options={[
            { value: "needed", label: "Needed" },
            { value: "not", label: "Not needed" },
          ]}
          value={fields.interpreter === null ? "not" : "needed"}
          onChange={(value) => set("interpreter")(value === "needed" ? (fields.interpreter ?? "") : null)}
        />
        {fields.interpreter !== null && (
          <TextField
            label="Interpreter's name"
            optional
            value={fields.interpreter}
            onChange={set("interpreter")}
            error={errors.interpreter}
          />
        )}
      </FormGroup>
      <FormGroup name="In an emergency">
        <TextField
          label="Call"
          optional
          value={fields.emergency_name}
          onChange={set("emergency_name")}
          error={errors.emergency_name}
        />
        <TextField
          label="Who is"
          optional
          value={fields.emergency_relation}
          onChange={set("emergency_relation")}
          placeholder="brother"
          error={errors.emergency_relation}
        />
        <TextField
          label="On"
          optional
          value={fields.emergency_phone}
          onChange={set("emergency_phone")}
          error={errors.emergency_phone}
          type="tel"
        />
      </FormGroup>
      <FormGroup name="Note">
        <TextArea
          label="For the desk"
          optional
          value={fields.note}
          onChange={set("note")}
          error={errors.note}
          hint="No medical facts: those belong to the history"
        />
      </FormGroup>
    </div>
  );
}
