/** The light: three lamps, one lit with its own shape, its word, and what it means. */
import { Comb, type Tooth } from "@/components/comb";
import { Severity } from "@/components/severity";
import type { Light } from "@/ipc/bindings";
import { lightMarks, lightWords } from "./verdict";

const lamps: readonly Light[] = ["red", "amber", "green"];

type Props = {
  light: Light | undefined;
  says: string;
  /** What it was computed from. */
  from?: string;
  teeth?: readonly Tooth[];
};

export function TrafficLight({ light, says, from, teeth }: Props) {
  return (
    <div className={`verdict ${light ?? "off"}`} role="status">
      <span className="lamps" aria-hidden="true">
        {lamps.map((lamp) => (
          <i key={lamp} className={lamp === light ? `on ${lamp}` : lamp}>
            {lamp === light && <Severity name={lightMarks[lamp]} size={15} />}
          </i>
        ))}
      </span>
      <div className="grow">
        <p className="strong">
          {light && <span>{lightWords[light]}. </span>}
          {says}
        </p>
        {(from || teeth) && (
          <p className="meta row">
            {teeth && <Comb teeth={teeth} />}
            {from}
          </p>
        )}
      </div>
    </div>
  );
}
