/** Who decides for somebody under age. */
import { Check } from "@/components/check";
import { FormGroup } from "@/components/form-group";
import { TextField } from "@/components/text-field";
import type { Guardian } from "@/ipc/bindings";

type Props = {
  guardian: Guardian | null;
  onChange: (guardian: Guardian | null) => void;
  errors: Record<string, string>;
};

const nobody: Guardian = { name: "", relation: "", phone: "", id_seen: false, authority: "" };

export function GuardianFields({ guardian, onChange, errors }: Props) {
  const on = guardian ?? nobody;
  function change(part: Partial<Guardian>) {
    const next = { ...on, ...part };
    const isBlank =
      !next.id_seen && [next.name, next.relation, next.phone, next.authority].every((t) => t === "");
    onChange(isBlank ? null : next);
  }
  return (
    <FormGroup name="Guardian">
      <TextField
        label="Name as on their identity paper"
        value={on.name}
        onChange={(name) => change({ name })}
        error={errors["guardian.name"]}
      />
      <TextField
        label="Who is"
        value={on.relation}
        onChange={(relation) => change({ relation })}
        placeholder="mother"
        error={errors["guardian.relation"]}
      />
      <TextField
        label="Phone"
        value={on.phone}
        onChange={(phone) => change({ phone })}
        error={errors["guardian.phone"]}
        type="tel"
      />
      <TextField
        label="Authority"
        value={on.authority}
        onChange={(authority) => change({ authority })}
        placeholder="parent"
        error={errors["guardian.authority"]}
      />
      <Check isSelected={on.id_seen} onChange={(id_seen) => change({ id_seen })}>
        Identity paper seen
      </Check>
    </FormGroup>
  );
}
