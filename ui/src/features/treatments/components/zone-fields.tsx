/** The chosen zone's row with its fields open. Depth takes the focus; Enter goes on, arrows change the row. */
import { useEffect, useRef } from "react";
import { DepthField } from "@/components/depth-field";
import { DepthGauge } from "@/components/depth-gauge";
import { IconButton } from "@/components/icon-button";
import { NumberField } from "@/components/number-field";
import { Select } from "@/components/select";
import { depthTone } from "@/format/depth";
import type { ZoneChart } from "@/ipc/bindings";
import { directionWords, endpointWords, options } from "./words";
import type { ZoneRow } from "./zone-rows";

type Props = {
  row: ZoneRow;
  mark: React.ReactNode;
  onChange: (part: Partial<ZoneChart>) => void;
  onRemove: () => void;
  onStep: (by: number) => void;
};

const endpoints = options(endpointWords);
const directions = options(directionWords);

export function ZoneFields({ row, mark, onChange, onRemove, onStep }: Props) {
  const { chart, band } = row;
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    line.current?.querySelector("input")?.focus({ preventScroll: true });
    line.current?.scrollIntoView({ block: "nearest" });
  }, []);

  function walk(event: React.KeyboardEvent) {
    if (!(event.target instanceof HTMLInputElement)) return;
    if (event.key === "ArrowDown") onStep(1);
    else if (event.key === "ArrowUp") onStep(-1);
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) goOn(event.target);
    else return;
    event.preventDefault();
  }

  function goOn(from: HTMLInputElement) {
    const fields = [...(line.current?.querySelectorAll<HTMLElement>("input, .choose-button") ?? [])];
    fields[fields.indexOf(from) + 1]?.focus();
  }

  const isDeep = chart.depth_um !== null && chart.depth_um > band.caution_um;
  return (
    <>
      <tr ref={line} aria-selected="true" onKeyDown={walk}>
        <td>
          <span className="row">
            <span className={`swatch${chart.depth_um === null ? "" : ` d${depthTone(chart.depth_um)}`}`} />
            <b className="medium">{row.label}</b>
            {mark}
          </span>
        </td>
        <td className="num cell-field depth">
          <DepthField
            label={`Depth, ${row.label}`}
            labelHidden
            value={chart.depth_um}
            onChange={(depth_um) => onChange({ depth_um })}
            keepSpace={false}
          />
        </td>
        <td>
          <DepthGauge
            valueUm={chart.depth_um}
            typicalUm={[band.typical_from_um, band.typical_to_um]}
            cautionUm={band.caution_um}
          />
        </td>
        <td className="num cell-field passes">
          <NumberField
            label={`Passes, ${row.label}`}
            labelHidden
            value={chart.passes}
            onChange={(passes) => onChange({ passes })}
            least={1}
            most={10}
            keepSpace={false}
          />
        </td>
        <td className="cell-field">
          <Select
            label={`Endpoint, ${row.label}`}
            labelHidden
            options={endpoints}
            value={chart.endpoint}
            onChange={(endpoint) => {
              onChange({ endpoint });
              onStep(1);
            }}
            placeholder="What the skin shows"
            keepSpace={false}
          />
        </td>
      </tr>
      <tr aria-selected="true" className="more">
        <td colSpan={5}>
          <div className="row zone-more">
            <span className="meta usual">{isDeep ? "Deeper than the usual limit here" : usual(row)}</span>
            <span className="row end">
              <Select
                label={`Movement, ${row.label}`}
                labelHidden
                options={directions}
                value={chart.direction}
                onChange={(direction) => onChange({ direction })}
                placeholder="Movement"
                keepSpace={false}
              />
              <IconButton
                icon="close"
                kind="quiet"
                size="sm"
                label={`Take ${row.label} out of the chart`}
                onPress={onRemove}
              />
            </span>
          </div>
        </td>
      </tr>
    </>
  );
}

function usual({ band }: ZoneRow): string {
  const mm = (um: number) => (um / 1000).toFixed(2);
  return `Usual ${mm(band.typical_from_um)} to ${mm(band.typical_to_um)} mm, caution above ${mm(band.caution_um)} mm`;
}
