/**
 * Zone, depth, passes, endpoint: one row each, pairs together. The chosen row opens its fields; Enter
 * goes on to the next field and then to the next row, arrow keys walk the rows.
 */
import { Button } from "@/components/button";
import { DepthGauge } from "@/components/depth-gauge";
import { Region } from "@/components/region";
import { Severity } from "@/components/severity";
import { markWords, strictest } from "@/components/severity-words";
import { Switch } from "@/components/switch";
import { depthNumber, depthTone } from "@/format/depth";
import type { Finding, ZoneChart } from "@/ipc/bindings";
import { endpointWords } from "./words";
import { ZoneFields } from "./zone-fields";
import type { ZoneRow } from "./zone-rows";

type Props = {
  rows: readonly ZoneRow[];
  selected: string | null;
  findings: readonly Finding[];
  bothSides: boolean;
  onBothSides: (on: boolean) => void;
  onSelect: (key: string | null) => void;
  onChange: (row: ZoneRow, part: Partial<ZoneChart>) => void;
  onRemove: (row: ZoneRow) => void;
  onAdd: () => void;
  /** Left out when there was no last time. */
  onSameAsLast?: (() => void) | undefined;
};

export function ZoneTable(props: Props) {
  const {
    rows,
    selected,
    findings,
    bothSides,
    onBothSides,
    onSelect,
    onChange,
    onRemove,
    onAdd,
    onSameAsLast,
  } = props;

  function step(from: ZoneRow, by: number) {
    const next = rows[rows.indexOf(from) + by];
    if (next) onSelect(next.key);
  }

  const acts = (
    <>
      {onSameAsLast && (
        <Button kind="quiet" size="sm" icon="copy" onPress={onSameAsLast}>
          Same as last time
        </Button>
      )}
      <Button size="sm" icon="plus" keys="Z" onPress={onAdd}>
        Zone
      </Button>
    </>
  );
  const note = (
    <Switch isSelected={bothSides} onChange={onBothSides}>
      Both sides alike
    </Switch>
  );
  return (
    <Region title="Zones" note={note} acts={acts}>
      {rows.length === 0 ? (
        <p className="quiet-line meta">Choose a zone on the face, or press Z and type its name</p>
      ) : (
        <table className="table zones">
          <thead>
            <tr>
              <th scope="col">Zone</th>
              <th scope="col" className="num">
                Depth
              </th>
              <th scope="col" className="scale">
                0 <span className="end">2 mm</span>
              </th>
              <th scope="col" className="num">
                Passes
              </th>
              <th scope="col">Endpoint</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              row.key === selected ? (
                <ZoneFields
                  key={row.key}
                  row={row}
                  mark={<Mark row={row} findings={findings} />}
                  onChange={(part) => onChange(row, part)}
                  onRemove={() => onRemove(row)}
                  onStep={(by) => step(row, by)}
                />
              ) : (
                <ReadRow key={row.key} row={row} findings={findings} onSelect={() => onSelect(row.key)} />
              ),
            )}
          </tbody>
        </table>
      )}
    </Region>
  );
}

function ReadRow({
  row,
  findings,
  onSelect,
}: {
  row: ZoneRow;
  findings: readonly Finding[];
  onSelect: () => void;
}) {
  const { chart, band } = row;
  return (
    <tr onClick={onSelect}>
      <td>
        <span className="row">
          <span className={`swatch${chart.depth_um === null ? "" : ` d${depthTone(chart.depth_um)}`}`} />
          <Button kind="link" aria-label={`Chart ${row.label}`} onPress={onSelect}>
            {row.label}
          </Button>
          <Mark row={row} findings={findings} />
        </span>
      </td>
      <td className="num">
        {chart.depth_um === null ? (
          <span className="faint">To do</span>
        ) : (
          <>
            <b>{depthNumber(chart.depth_um)}</b> <span className="faint">mm</span>
          </>
        )}
      </td>
      <td>
        <DepthGauge
          valueUm={chart.depth_um}
          typicalUm={[band.typical_from_um, band.typical_to_um]}
          cautionUm={band.caution_um}
        />
      </td>
      <td className="num">{chart.passes ?? <span className="faint">To do</span>}</td>
      <td>{chart.endpoint ? endpointWords[chart.endpoint] : <span className="faint">To do</span>}</td>
    </tr>
  );
}

/** The strictest finding about the row's zones. */
function Mark({ row, findings }: { row: ZoneRow; findings: readonly Finding[] }) {
  const about = findings.filter(
    (f) =>
      f.decided === null &&
      row.codes.some((code) => f.only_zones.includes(code) || f.field?.split(".")[1] === code),
  );
  const level = strictest(about);
  return level ? <Severity name={level} size={15} label={markWords[level]} /> : null;
}
