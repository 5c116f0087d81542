/** Charting a session: face and table as one selection, materials by scan, findings beside them. */
import { useState } from "react";
import type { FaceZoneCode } from "@/components/face-zones";
import { useShortcut } from "@/components/use-shortcut";
import type { Finding, LotLine, Scan, TreatmentView, ZoneBand, ZoneChart } from "@/ipc/bindings";
import { useChart } from "../api/use-chart";
import { usePacks } from "../api/use-packs";
import { DiscardDialog } from "./discard-dialog";
import { FaceColumn } from "./face-column";
import { Footer } from "./footer";
import { Materials } from "./materials";
import { Numbing } from "./numbing";
import { Outcome } from "./outcome";
import { PackStopScreen } from "./pack-stop-screen";
import { Pain } from "./pain";
import { SignDialog } from "./sign-dialog";
import { Strip } from "./strip";
import { TimeOut } from "./time-out";
import { useScanned } from "./use-scanned";
import { WayOut } from "./way-out";
import { ZonePicker } from "./zone-picker";
import { emptyZone, pairOf, type ZoneRow, zoneRows } from "./zone-rows";
import { ZoneTable } from "./zone-table";

export type UnknownScan = Extract<Scan, { kind: "unknown" }>;

type Props = {
  view: TreatmentView;
  bands: readonly ZoneBand[];
  /** The findings beside the chart. */
  findings: (isTyping: boolean, wayOut: (finding: Finding) => React.ReactNode) => React.ReactNode;
  /** The form that receives an unknown lot. */
  receive: (
    unknown: UnknownScan,
    onReceived: (line: LotLine) => void,
    onCancel: () => void,
  ) => React.ReactNode;
  onReload: () => void;
  onDiscarded: () => void;
  onSigned: (view: TreatmentView) => void;
};

export function OpenTreatment(props: Props) {
  const { view, bands, findings, receive, onReload, onDiscarded, onSigned } = props;
  const chart = useChart(view);
  const { draft, change } = chart;
  const [selected, setSelected] = useState<string | null>(null);
  const [bothSides, setBothSides] = useState(true);
  const [open, setOpen] = useState<"zone" | "sign" | "discard" | null>(null);
  const packs = usePacks(draft.packs);
  const scanned = useScanned(view.id, change, chart.refused);
  useShortcut("z", "Add a zone by name", () => setOpen("zone"));

  const rows = zoneRows(draft.zones, bands);
  const row = rows.find((r) => r.key === selected);
  const lots = new Map(view.lots.map((line) => [line.lot.id, line]));
  const lastTime = view.last_time;

  function choose(code: string) {
    const listed = rows.find((r) => r.codes.some((c) => c === code));
    if (listed) return setSelected(listed.key);
    const wanted = bothSides ? pairOf(code, bands) : [code];
    change((now) => {
      const added = wanted.filter((c) => !now.zones.some((zone) => zone.zone === c));
      return { zones: [...now.zones, ...added.map(emptyZone)] };
    });
    setSelected(wanted[0] ?? code);
  }

  function chartZone({ codes }: ZoneRow, part: Partial<ZoneChart>) {
    const isMeant = (zone: ZoneChart) => codes.some((code) => code === zone.zone);
    change((now) => ({ zones: now.zones.map((zone) => (isMeant(zone) ? { ...zone, ...part } : zone)) }));
  }

  function remove({ codes }: ZoneRow) {
    change((now) => ({ zones: now.zones.filter((zone) => !codes.some((code) => code === zone.zone)) }));
    setSelected(null);
  }

  /** What was typed last is on record first: both acts are done on the version that was read. */
  async function ask(act: "sign" | "discard") {
    if (scanned.stop) return;
    if (await chart.saveNow()) setOpen(act);
  }

  function sameAsLast(last: NonNullable<typeof lastTime>) {
    // What the skin shows today is seen today: endpoints are never copied.
    const zones = last.zones.map((zone) => ({ ...zone, endpoint: null, note: "" }));
    change({ zones });
  }

  return (
    <div className="treatment">
      <Strip view={view} draft={draft} />
      <div className="charting" inert={scanned.stop !== null}>
        <FaceColumn
          zones={draft.zones}
          lastTime={lastTime}
          selected={new Set<FaceZoneCode>(row?.codes ?? [])}
          onSelect={choose}
        />
        <section className="chart-middle" aria-label="Chart" data-region="" tabIndex={-1}>
          <TimeOut view={view} draft={draft} change={change} />
          {open === "zone" && (
            <ZonePicker
              bothSides={bothSides}
              zones={bands.filter((band) => !draft.zones.some((zone) => zone.zone === band.zone))}
              onChoose={(code) => {
                setOpen(null);
                choose(code);
              }}
              onClose={() => setOpen(null)}
            />
          )}
          <ZoneTable
            rows={rows}
            selected={selected}
            findings={view.findings}
            bothSides={bothSides}
            onBothSides={setBothSides}
            onSelect={setSelected}
            onChange={chartZone}
            onRemove={remove}
            onAdd={() => setOpen("zone")}
            onSameAsLast={lastTime && draft.zones.length === 0 ? () => sameAsLast(lastTime) : undefined}
          />
          <Materials
            draft={draft}
            change={change}
            lots={lots}
            packs={packs}
            scanned={scanned}
            receive={(unknown) =>
              receive(unknown, (line) => scanned.take(line, unknown.unit), scanned.forget)
            }
          />
          <div className="side-by-side">
            <Numbing draft={draft} change={change} lots={lots} />
            <Pain value={draft.pain} onChange={(pain) => change({ pain })} />
          </div>
          <Outcome draft={draft} change={change} nextDate={view.next_date} />
        </section>
        <aside className="findings-column">
          {findings(chart.isTyping, (finding) => (
            <WayOut finding={finding} draft={draft} change={change} lots={lots} packs={packs} />
          ))}
        </aside>
      </div>
      {scanned.stop && <PackStopScreen stop={scanned.stop} onClose={scanned.forget} />}
      <Footer
        view={view}
        chart={chart}
        rows={rows}
        onReload={onReload}
        onDiscard={() => void ask("discard")}
        onSign={() => void ask("sign")}
      />
      {open === "sign" && <SignDialog view={view} onClose={() => setOpen(null)} onSigned={onSigned} />}
      {open === "discard" && (
        <DiscardDialog view={view} onClose={() => setOpen(null)} onDiscarded={onDiscarded} />
      )}
    </div>
  );
}
