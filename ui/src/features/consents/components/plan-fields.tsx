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
import type { Asked, ConsentPlan } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { useDevicesInUse } from "../api/use-consents";
import "./forms.css";

type Props = {
  /** What the form asks. */
  asks: readonly Asked[];
  plan: ConsentPlan;
  onChange: (plan: ConsentPlan) => void;
  /** The field that was refused, with its sentence. */
  errors: Readonly<Record<string, string>>;
};

const planned: readonly Asked[] = [
  "areas",
  "device",
  "depth",
  "sessions",
  "weeks",
  "anaesthetic",
  "product",
  "alternatives",
  "advice",
];

export function PlanFields({ asks, ...fields }: Props) {
  const has = (item: Asked) => asks.includes(item);
  if (!planned.some(has)) return null;
  return (
    <FormGroup name="Plan">
      {has("areas") && <Areas has={has} {...fields} />}
      {has("device") && <Device has={has} {...fields} />}
      <Numbers has={has} {...fields} />
      <Words has={has} {...fields} />
    </FormGroup>
  );
}

type Fields = Omit<Props, "asks"> & { has: (item: Asked) => boolean };

function Areas({ has, plan, onChange, errors }: Fields) {
  const set = (changes: Partial<ConsentPlan>) => onChange({ ...plan, ...changes });
  const chosen = new Set(plan.areas as FaceZoneCode[]);
  const deepest = plan.max_depth_um;
  const depths = new Map(deepest === null ? [] : [...chosen].map((code) => [code, deepest]));
  const names = faceZones.filter((zone) => chosen.has(zone.code)).map((zone) => zone.label);
  const toggle = (code: FaceZoneCode) =>
    set({ areas: chosen.has(code) ? plan.areas.filter((area) => area !== code) : [...plan.areas, code] });
  return (
    <>
      <div className="plan-areas">
        <FaceChart depths={depths} selected={chosen} onSelect={toggle} />
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
      {!has("depth") && (
        <TextField
          label="Other areas"
          optional
          value={plan.other_areas ?? ""}
          onChange={(other_areas) => set({ other_areas })}
          hint="Where the face does not have them: lower legs, back"
          error={errors["plan.other_areas"]}
        />
      )}
    </>
  );
}

function Device({ has, plan, onChange, errors }: Fields) {
  const word = useClientWord();
  const devices = useDevicesInUse().data ?? [];
  if (!has("depth")) {
    return (
      <TextField
        label="Device"
        value={plan.device_name ?? ""}
        onChange={(device_name) => onChange({ ...plan, device_name })}
        hint={`As the ${word.one} will read it`}
        error={errors["plan.device_name"]}
      />
    );
  }
  return (
    <Select
      label="Device"
      options={devices.map((one) => ({ value: one.id, label: `${one.fields.make} ${one.fields.model}` }))}
      value={plan.device_id}
      onChange={(device_id) => onChange({ ...plan, device_id })}
      error={errors["plan.device_id"]}
    />
  );
}

function Numbers({ has, plan, onChange, errors }: Fields) {
  const set = (changes: Partial<ConsentPlan>) => onChange({ ...plan, ...changes });
  if (!has("depth") && !has("sessions") && !has("weeks")) return null;
  return (
    <div className={`plan-numbers${has("depth") ? "" : " two"}`}>
      {has("depth") && (
        <DepthField
          label="Deepest setting"
          value={plan.max_depth_um}
          onChange={(max_depth_um) => set({ max_depth_um })}
          error={errors["plan.max_depth_um"]}
        />
      )}
      {has("sessions") && (
        <NumberField
          label="Sessions"
          least={1}
          most={24}
          value={plan.sessions}
          onChange={(sessions) => set({ sessions })}
          error={errors["plan.sessions"]}
        />
      )}
      {has("weeks") && (
        <NumberField
          label="Weeks apart"
          least={1}
          most={52}
          value={plan.weeks}
          onChange={(weeks) => set({ weeks })}
          error={errors["plan.weeks"]}
        />
      )}
    </div>
  );
}

function Words({ has, plan, onChange, errors }: Fields) {
  const word = useClientWord();
  const set = (changes: Partial<ConsentPlan>) => onChange({ ...plan, ...changes });
  return (
    <>
      {has("anaesthetic") && (
        <TextField
          label="Numbing cream"
          value={plan.anaesthetic}
          onChange={(anaesthetic) => set({ anaesthetic })}
          hint={`As the ${word.one} will read it, or none`}
          error={errors["plan.anaesthetic"]}
        />
      )}
      {has("product") && (
        <TextField
          label="Product or test spot planned"
          optional
          value={plan.product ?? ""}
          onChange={(product) => set({ product })}
          hint="Left empty, the form says it is written in the record"
          error={errors["plan.product"]}
        />
      )}
      {has("alternatives") && (
        <TextArea
          label="Other choices talked about"
          value={plan.alternatives_notes}
          onChange={(alternatives_notes) => set({ alternatives_notes })}
          hint={`The main advantages and drawbacks for this ${word.one}`}
          error={errors["plan.alternatives_notes"]}
        />
      )}
      {has("advice") && (
        <>
          <TextArea
            label="What was recommended"
            value={plan.advice ?? ""}
            onChange={(advice) => set({ advice })}
            error={errors["plan.advice"]}
          />
          <TextArea
            label="What may happen without it"
            value={plan.advice_risks ?? ""}
            onChange={(advice_risks) => set({ advice_risks })}
            hint={`As told to the ${word.one}`}
            error={errors["plan.advice_risks"]}
          />
        </>
      )}
    </>
  );
}
