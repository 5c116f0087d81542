/** Trainings with the day they were done and the last day they hold. */
import { Button } from "@/components/button";
import { DateField } from "@/components/date-field";
import { FormGroup } from "@/components/form-group";
import { IconButton } from "@/components/icon-button";
import { TextField } from "@/components/text-field";
import type { Training } from "@/ipc/bindings";

type Props = {
  training: readonly Training[];
  onChange: (training: Training[]) => void;
  errors: Readonly<Record<string, string>>;
};

export function TrainingFields({ training, onChange, errors }: Props) {
  const change = (at: number, part: Partial<Training>) =>
    onChange(training.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <FormGroup name="Training">
      {training.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else to be known by while it is typed
        <div key={at} className="both training" role="group" aria-label={`Training ${at + 1}`}>
          <TextField
            label="Training"
            value={one.name}
            onChange={(name) => change(at, { name })}
            error={errors[`training.${at}.name`]}
            hint="For example Bloodborne pathogens"
            autoComplete="off"
          />
          <DateField
            label="Done on"
            purpose="past"
            value={one.done_on}
            onChange={(done_on) => change(at, { done_on })}
            error={errors[`training.${at}.done_on`]}
          />
          <DateField
            label="Holds to"
            optional
            value={one.valid_until}
            onChange={(valid_until) => change(at, { valid_until })}
            error={errors[`training.${at}.valid_until`]}
            hint="The last day"
          />
          <IconButton
            icon="close"
            label={`Take off training ${at + 1}`}
            onPress={() => onChange(training.filter((_, place) => place !== at))}
          />
        </div>
      ))}
      <div className="both">
        <Button
          icon="plus"
          onPress={() => onChange([...training, { name: "", done_on: null, valid_until: null }])}
        >
          Add a training
        </Button>
      </div>
    </FormGroup>
  );
}
