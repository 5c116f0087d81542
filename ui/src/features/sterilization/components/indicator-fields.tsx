/** Indicators and the printout. Nothing is chosen for anybody: each is looked at. */
import { Choice } from "@/components/choice";
import { Select } from "@/components/select";
import { Severity } from "@/components/severity";
import type { CiResult, LoadCheck, Printout } from "@/ipc/bindings";
import type { Typed } from "./unload-typed";
import { markOf } from "./verdict";

type Props = {
  typed: Typed;
  onType: (part: Partial<Typed>) => void;
  wrong: Readonly<Record<string, string>>;
  check: LoadCheck | undefined;
};

const outside: { value: CiResult; label: string }[] = [
  { value: "pass", label: "Pass" },
  { value: "fail", label: "Fail" },
];
const inside: { value: CiResult; label: string }[] = [...outside, { value: "not_used", label: "Not used" }];
const types = [
  { value: "3", label: "Type 3", detail: "One variable" },
  { value: "4", label: "Type 4", detail: "Several variables" },
  { value: "5", label: "Type 5", detail: "Integrator" },
  { value: "6", label: "Type 6", detail: "Emulator" },
];
const printouts: { value: Printout; label: string }[] = [
  { value: "kept", label: "Kept" },
  { value: "none", label: "Makes none" },
];

export function IndicatorFields({ typed, onType, wrong, check }: Props) {
  return (
    <fieldset className="values">
      <legend className="lab">Indicators and printout</legend>
      <Row
        name="Outside strips"
        isShown={typed.external_ci !== null}
        keys={["K08:external_ci"]}
        check={check}
      >
        <Choice
          label="Outside strips"
          labelHidden
          keepSpace={false}
          options={outside}
          value={typed.external_ci}
          onChange={(external_ci) => onType({ external_ci })}
          error={wrong.external_ci}
        />
      </Row>
      <Row
        name="Inside"
        isShown={typed.internal_ci !== null}
        keys={["K08:internal_ci", "K08:no_internal_ci"]}
        check={check}
      >
        <Choice
          label="Indicator inside"
          labelHidden
          keepSpace={false}
          options={inside}
          value={typed.internal_ci}
          onChange={(internal_ci) => onType({ internal_ci })}
          error={wrong.internal_ci}
        />
      </Row>
      {typed.internal_ci !== "not_used" && (
        <Row name="Its type" isShown={false} keys={[]} check={undefined}>
          <Select
            label="Type of the indicator inside"
            labelHidden
            keepSpace={false}
            options={types}
            value={typed.internal_ci_type}
            onChange={(internal_ci_type) => onType({ internal_ci_type })}
            error={wrong.internal_ci_type}
          />
        </Row>
      )}
      <Row name="Printout" isShown={typed.printout !== null} keys={[]} check={check}>
        <Choice
          label="Printout"
          labelHidden
          keepSpace={false}
          options={printouts}
          value={typed.printout}
          onChange={(printout) => onType({ printout })}
        />
      </Row>
    </fieldset>
  );
}

type RowProps = {
  name: string;
  isShown: boolean;
  keys: readonly string[];
  check: LoadCheck | undefined;
  children: React.ReactNode;
};

function Row({ name, isShown, keys, check, children }: RowProps) {
  const mark = isShown ? markOf(check, keys) : undefined;
  return (
    <div className="value-row wide">
      <span className="medium" aria-hidden="true">
        {name}
      </span>
      <div>{children}</div>
      <span className="value-mark">
        {mark && (
          <Severity name={mark} size={18} label={mark === "done" ? `${name}: well` : `${name}: see below`} />
        )}
      </span>
    </div>
  );
}
