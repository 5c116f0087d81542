/** What the machine shows, each in the unit it shows it in, with what the programme asks beside it. */
import { Select } from "@/components/select";
import { Severity } from "@/components/severity";
import { TextField } from "@/components/text-field";
import type { LoadCheck, Minima, PressureUnit, TemperatureUnit } from "@/ipc/bindings";
import { minutes, type Typed } from "./unload-typed";
import { markOf } from "./verdict";

type Props = {
  minima: Minima;
  typed: Typed;
  onType: (part: Partial<Typed>) => void;
  wrong: Readonly<Record<string, string>>;
  check: LoadCheck | undefined;
};

const temperatureUnits: { value: TemperatureUnit; label: string }[] = [
  { value: "c", label: "°C" },
  { value: "f", label: "°F" },
];
const pressureUnits: { value: PressureUnit; label: string }[] = [
  { value: "kpa", label: "kPa" },
  { value: "bar", label: "bar" },
  { value: "psi", label: "psi" },
];

export function ValueFields({ minima, typed, onType, wrong, check }: Props) {
  const isSteam = minima.method !== "dry_heat";
  return (
    <fieldset className="values">
      <legend className="lab">Typed from the machine or its printout</legend>
      <Row
        name="Temperature"
        asks={leastDegrees(minima.temp_mc, typed.temperature_unit)}
        keys={["K08:temperature"]}
        check={check}
      >
        <TextField
          label="Temperature"
          labelHidden
          value={typed.temperature}
          onChange={(temperature) => onType({ temperature })}
          error={typed.temperature.trim() ? wrong.temperature : undefined}
          inputMode="decimal"
          autoComplete="off"
          autoFocus
          keepSpace={false}
        />
        <Select
          label="Unit of temperature"
          labelHidden
          options={temperatureUnits}
          value={typed.temperature_unit}
          onChange={(temperature_unit) => onType({ temperature_unit })}
          keepSpace={false}
        />
      </Row>
      <Row name="Exposure" asks={`least ${minutes(minima.exposure_s)}`} keys={["K08:exposure"]} check={check}>
        <TextField
          label="Exposure, minutes at temperature"
          labelHidden
          unit="min"
          value={typed.exposure}
          onChange={(exposure) => onType({ exposure })}
          error={typed.exposure.trim() ? wrong.exposure : undefined}
          inputMode="decimal"
          autoComplete="off"
          keepSpace={false}
        />
      </Row>
      {isSteam && (
        <Row
          name="Pressure"
          asks="optional"
          keys={["K08:steam"]}
          check={typed.pressure.trim() ? check : undefined}
        >
          <TextField
            label="Pressure over the air around, optional"
            labelHidden
            value={typed.pressure}
            onChange={(pressure) => onType({ pressure })}
            error={wrong.pressure}
            inputMode="decimal"
            autoComplete="off"
            keepSpace={false}
          />
          <Select
            label="Unit of pressure"
            labelHidden
            options={pressureUnits}
            value={typed.pressure_unit}
            onChange={(pressure_unit) => onType({ pressure_unit })}
            keepSpace={false}
          />
        </Row>
      )}
      <Row
        name="Drying"
        asks={minima.drying_s > 0 ? `usual ${minutes(minima.drying_s)}` : "optional"}
        keys={["K08:drying"]}
        check={typed.drying.trim() ? check : undefined}
      >
        <TextField
          label="Drying, minutes"
          labelHidden
          unit="min"
          value={typed.drying}
          onChange={(drying) => onType({ drying })}
          error={wrong.drying}
          inputMode="decimal"
          autoComplete="off"
          keepSpace={false}
        />
      </Row>
    </fieldset>
  );
}

type RowProps = {
  name: string;
  asks: string;
  keys: readonly string[];
  check: LoadCheck | undefined;
  children: React.ReactNode;
};

function Row({ name, asks, keys, check, children }: RowProps) {
  const mark = markOf(check, keys);
  return (
    <div className="value-row">
      <span className="medium" aria-hidden="true">
        {name}
      </span>
      <span className="meta faint">{asks}</span>
      <div className="value-field">{children}</div>
      <span className="value-mark">
        {mark && (
          <Severity
            name={mark}
            size={18}
            label={mark === "done" ? `${name} reached` : `${name}: see below`}
          />
        )}
      </span>
    </div>
  );
}

/** The least temperature in the unit typed: 134 °C is 273.2 °F. */
function leastDegrees(milli: number, unit: TemperatureUnit): string {
  const celsius = milli / 1000;
  return unit === "c" ? `least ${celsius}` : `least ${Math.ceil((celsius * 9 + 160) * 2) / 10}`;
}
