/** A depth on its scale: grey band typical, ochre dashes the caution limit, petrol needle the value. Micrometres. */
import { formatDepth } from "@/format/depth";

type Props = {
  valueUm: number | null;
  typicalUm: readonly [number, number];
  cautionUm: number;
  scaleUm?: number;
};

export function DepthGauge({ valueUm, typicalUm, cautionUm, scaleUm = 2000 }: Props) {
  const at = (um: number) => `${Math.min(100, (um / scaleUm) * 100)}%`;
  const [low, high] = typicalUm;
  const value = valueUm === null ? "no depth yet" : formatDepth(valueUm);
  const says = `${value}, typical ${formatDepth(low)} to ${formatDepth(high)}, caution above ${formatDepth(cautionUm)}`;
  return (
    <span className="gauge" role="img" aria-label={says}>
      <span className="band" style={{ left: at(low), width: at(high - low) }} />
      <span className="limit" style={{ left: at(cautionUm) }} />
      {valueUm !== null && <span className="needle" style={{ left: at(valueUm) }} />}
    </span>
  );
}
