/** One follow-up in place, under the answer that asked for it. */
import { useId } from "react";
import { Check } from "@/components/check";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { faceZones } from "@/components/face-zones";
import { TextField } from "@/components/text-field";
import type { FollowUp } from "@/ipc/bindings";
import { codesOf } from "./given";

type Props = {
  followUp: FollowUp;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
};

export function FollowUpField({ followUp, value, onChange, error }: Props) {
  const { kind, text, options = [], required = false } = followUp;
  if (kind === "date") {
    return (
      <DateField
        label={text}
        value={value || null}
        onChange={(day) => onChange(day ?? "")}
        purpose="past"
        error={error}
      />
    );
  }
  if (kind === "choice") {
    return (
      <Choice
        label={text}
        optional={!required}
        options={options.map(({ code, label }) => ({ value: code, label }))}
        value={value || null}
        onChange={onChange}
        error={error}
        keepSpace={false}
      />
    );
  }
  if (kind === "text") {
    return <TextField label={text} optional={!required} value={value} onChange={onChange} error={error} />;
  }
  const several = kind === "zones" ? faceZones : options;
  return <Several text={text} options={several} value={value} onChange={onChange} error={error} />;
}

type SeveralProps = Omit<Props, "followUp"> & {
  text: string;
  options: readonly { code: string; label: string }[];
};

function Several({ text, options, value, onChange, error }: SeveralProps) {
  const id = useId();
  const chosen = codesOf(value);
  const toggle = (code: string, isOn: boolean) => {
    const next = options.filter((o) => (o.code === code ? isOn : chosen.includes(o.code)));
    onChange(next.map((o) => o.code).join(","));
  };
  return (
    <fieldset className="several" aria-describedby={error ? id : undefined}>
      <legend className="lab">{text}</legend>
      <div className="several-options">
        {options.map(({ code, label }) => (
          <Check key={code} isSelected={chosen.includes(code)} onChange={(isOn) => toggle(code, isOn)}>
            {label}
          </Check>
        ))}
      </div>
      {error && (
        <p id={id} className="meta c-stop">
          {error}
        </p>
      )}
    </fieldset>
  );
}
