/** The plan, as staff agree it with the client before the form is read. */
import { DepthField } from "@/components/depth-field";
import { FaceChart } from "@/components/face-chart";
import { type FaceZoneCode, faceZones } from "@/components/face-zones";
import { FormGroup } from "@/components/form-group";
import { NumberField } from "@/components/number-field";
import { Select } from "@/components/select";
import { Severity } from "@/components/severity";
import { TextArea } from "@/components/text-area";
import { TextField } from "@/components/text-field";
import type { ConsentPlan } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { useDevicesInUse } from "../api/use-consents";

type Props = {
  plan: ConsentPlan;
  onChange: (plan: ConsentPlan) => void;
  /** The field that was refused, with its sentence. */
  errors: Readonly<Record<string, string>>;
};

export function PlanFields({ plan, onChange, errors }: Props) {
  const word = useClientWord();
  const devices = useDevicesInUse().data ?? [];
  const set = (changes: Partial<ConsentPlan>) => onChange({ ...plan, ...changes });
  const planned = new Set(plan.areas as FaceZoneCode[]);
  const deepest = plan.max_depth_um;
  const depths = new Map(deepest === null ? [] : [...planned].map((code) => [code, deepest]));
  const names = faceZones.filter((zone) => planned.has(zone.code)).map((zone) => zone.label);
  const toggle = (code: FaceZoneCode) =>
    set({ areas: planned.has(code) ? plan.areas.filter((area) => area !== code) : [...plan.areas, code] });
  return (
    <FormGroup name="Plan">
      <div className="plan-areas">
        <FaceChart depths={depths} selected={planned} onSelect={toggle} />
        {errors["plan.areas"] && (
          <p className="hint err" role="alert">
            <Severity name="block" />
            {errors["plan.areas"]}
          </p>
        )}
        <p className="meta" role="status">
          {names.length === 0 ? "Choose each planned area on the face" : names.join(", ")}
        </p>
      </div>
      <Select
        label="Device"
        options={devices.map((one) => ({ value: one.id, label: `${one.fields.make} ${one.fields.model}` }))}
        value={plan.device_id}
        onChange={(device_id) => set({ device_id })}
        error={errors["plan.device_id"]}
      />
      <div className="plan-numbers">
        <DepthField
          label="Deepest setting"
          value={plan.max_depth_um}
          onChange={(max_depth_um) => set({ max_depth_um })}
          error={errors["plan.max_depth_um"]}
        />
        <NumberField
          label="Sessions"
          least={1}
          most={24}
          value={plan.sessions}
          onChange={(sessions) => set({ sessions })}
          error={errors["plan.sessions"]}
        />
        <NumberField
          label="Weeks apart"
          least={1}
          most={52}
          value={plan.weeks}
          onChange={(weeks) => set({ weeks })}
          error={errors["plan.weeks"]}
        />
      </div>
      <TextField
        label="Numbing cream"
        value={plan.anaesthetic}
        onChange={(anaesthetic) => set({ anaesthetic })}
        hint={`As the ${word.one} will read it, or none`}
        error={errors["plan.anaesthetic"]}
      />
      <TextArea
        label="Other choices talked about"
        value={plan.alternatives_notes}
        onChange={(alternatives_notes) => set({ alternatives_notes })}
        hint={`The main advantages and drawbacks for this ${word.one}`}
        error={errors["plan.alternatives_notes"]}
      />
    </FormGroup>
  );
}
