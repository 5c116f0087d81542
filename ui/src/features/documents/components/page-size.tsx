/** What a sheet is made for: its paper, and people who read large print. */
import { Check } from "@/components/check";
import { Choice } from "@/components/choice";
import type { AftercareOptions } from "@/ipc/bindings";

type Props = { size: AftercareOptions; onChange: (size: AftercareOptions) => void };

export function PageSize({ size: { paper, large_print }, onChange }: Props) {
  return (
    <>
      <Choice
        label="Paper"
        options={[
          { value: "a4", label: "A4" },
          { value: "letter", label: "US Letter" },
        ]}
        value={paper}
        onChange={(paper) => onChange({ paper, large_print })}
      />
      <Check isSelected={large_print} onChange={(large_print) => onChange({ paper, large_print })}>
        Large print
      </Check>
    </>
  );
}
