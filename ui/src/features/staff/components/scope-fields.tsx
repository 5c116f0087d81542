/** The services a person performs. A treatment outside them does not open. */
import { Check } from "@/components/check";
import { FieldHint } from "@/components/field-hint";
import { FormGroup } from "@/components/form-group";
import type { Service } from "@/ipc/bindings";
import { services as all } from "./staff-words";

type Props = {
  services: readonly Service[];
  onChange: (services: Service[]) => void;
  error: string | undefined;
};

export function ScopeFields({ services, onChange, error }: Props) {
  const change = (code: Service, is: boolean) =>
    onChange(all.map((one) => one.code).filter((one) => (one === code ? is : services.includes(one))));
  return (
    <FormGroup name="Performs">
      {all.map(({ code, name }) => (
        <Check key={code} isSelected={services.includes(code)} onChange={(is) => change(code, is)}>
          {name}
        </Check>
      ))}
      {error && (
        <div className="both">
          <FieldHint error={error} />
        </div>
      )}
    </FormGroup>
  );
}
