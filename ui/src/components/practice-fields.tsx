/** The practice as it stands on paper: who it is, where, whom to call. */
import { Choice } from "./choice";
import { ComboBox } from "./combo-box";
import { FormGroup } from "./form-group";
import { countryFacts, locales, type PracticeDraft } from "./practice-draft";
import { Select } from "./select";
import { TextField } from "./text-field";

type Props = {
  /** During set-up the emergency number and paper follow the country. */
  isNew?: boolean;
  draft: PracticeDraft;
  onChange: (draft: PracticeDraft) => void;
  errors?: Readonly<Record<string, string>>;
};

const zones = Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone }));

export function PracticeFields({ isNew = false, draft, onChange, errors = {} }: Props) {
  const set =
    <K extends keyof PracticeDraft>(key: K) =>
    (value: PracticeDraft[K]) =>
      onChange({ ...draft, [key]: value });
  const line = (at: 0 | 1 | 2) => (value: string) =>
    onChange({
      ...draft,
      address: draft.address.map((old, i) => (i === at ? value : old)) as PracticeDraft["address"],
    });
  return (
    <>
      <FormGroup name="Practice">
        <div className="both">
          <TextField
            label="Name"
            value={draft.name}
            onChange={set("name")}
            error={errors.name}
            hint="As it stands on every sheet"
            autoFocus={isNew}
          />
        </div>
        <TextField
          label="Address"
          value={draft.address[0]}
          onChange={line(0)}
          error={errors.address}
          keepSpace={false}
        />
        <TextField
          label="Address, second line"
          optional
          value={draft.address[1]}
          onChange={line(1)}
          keepSpace={false}
        />
        <TextField label="Address, third line" optional value={draft.address[2]} onChange={line(2)} />
        <TextField
          label="Licence or registration"
          optional
          value={draft.licence_line}
          onChange={set("licence_line")}
          error={errors.licence_line}
          hint="Printed under the address"
        />
      </FormGroup>
      <FormGroup name="Phones">
        <TextField
          label="Phone"
          type="tel"
          value={draft.phone}
          onChange={set("phone")}
          error={errors.phone}
          hint="Printed on every sheet"
        />
        <TextField
          label="Out of hours"
          type="tel"
          value={draft.out_of_hours}
          onChange={set("out_of_hours")}
          error={errors.out_of_hours}
          hint="Whom clients call when you are closed"
        />
        <TextField
          label="Emergency number"
          type="tel"
          value={draft.emergency_number}
          onChange={set("emergency_number")}
          error={errors.emergency_number}
          hint="In the call box of the aftercare sheet"
        />
      </FormGroup>
      <FormGroup name="Place and paper">
        <Select
          label="Language and country"
          options={locales}
          value={locales.find((l) => l.value === draft.locale)?.value ?? null}
          onChange={(locale) =>
            onChange({
              ...draft,
              locale,
              ...(isNew && {
                emergency_number: countryFacts(locale).emergency,
                paper: countryFacts(locale).paper,
              }),
            })
          }
        />
        <ComboBox
          label="Time zone"
          options={zones}
          text={draft.time_zone}
          onTextChange={set("time_zone")}
          own
          error={errors.time_zone}
          hint="Days begin and end by it"
        />
        <Choice
          label="Paper"
          options={[
            { value: "a4", label: "A4" },
            { value: "letter", label: "US Letter" },
          ]}
          value={draft.paper}
          onChange={set("paper")}
        />
        <Choice
          label="You treat"
          options={[
            { value: "client", label: "Clients" },
            { value: "patient", label: "Patients" },
          ]}
          value={draft.client_word}
          onChange={set("client_word")}
        />
      </FormGroup>
    </>
  );
}
