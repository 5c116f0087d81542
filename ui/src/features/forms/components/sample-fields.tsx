/** For which made-up person a form is shown. */
import { Select } from "@/components/select";
import { Switch } from "@/components/switch";
import type { FormSample, SampleClient } from "@/ipc/bindings";

const people: readonly { value: SampleClient; label: string }[] = [
  { value: "usual", label: "A grown-up" },
  { value: "long_name", label: "A very long name" },
  { value: "minor", label: "A minor" },
];

export const usualSample: FormSample = { client: "usual", passages: false, large_print: false };

type Props = { hasLargePrint: boolean; sample: FormSample; onChange: (sample: FormSample) => void };

export function SampleFields({ hasLargePrint, sample, onChange }: Props) {
  return (
    <div className="sample-fields">
      <Select
        label="Shown for"
        keepSpace={false}
        options={people}
        value={sample.client}
        onChange={(client) => onChange({ ...sample, client })}
      />
      <Switch isSelected={sample.passages} onChange={(passages) => onChange({ ...sample, passages })}>
        With passages for some
      </Switch>
      {hasLargePrint && (
        <Switch
          isSelected={sample.large_print}
          onChange={(large_print) => onChange({ ...sample, large_print })}
        >
          Large print
        </Switch>
      )}
    </div>
  );
}
