/** A signed treatment: to be read, amended and taken home as aftercare; never changed. */
import { useState } from "react";
import { Button } from "@/components/button";
import { DepthGauge } from "@/components/depth-gauge";
import { Region } from "@/components/region";
import { formatDay } from "@/format/day";
import { depthTone, formatDepth } from "@/format/depth";
import { formatMoment } from "@/format/moment";
import type { TreatmentView, ZoneBand } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { AmendDialog } from "./amend-dialog";
import { Amendments } from "./amendments";
import { FaceColumn } from "./face-column";
import { MaterialsRead } from "./materials-read";
import { Numbing } from "./numbing";
import { Strip } from "./strip";
import { directionWords, endpointWords } from "./words";
import { zoneRows } from "./zone-rows";

type Props = {
  view: TreatmentView;
  bands: readonly ZoneBand[];
  /** Findings as they were at closing, with who decided. */
  findings: React.ReactNode;
  /** What to do next, such as printing the aftercare sheet. */
  next?: React.ReactNode;
};

export function ClosedTreatment({ view, bands, findings, next }: Props) {
  const [isAmending, setAmending] = useState(false);
  const session = useSession();
  const zone = session.profile.fields.time_zone;
  const { draft } = view;
  const lots = new Map(view.lots.map((line) => [line.lot.id, line]));
  const isClosed = view.status === "closed";
  const ended = view.ended_at === null ? "" : formatMoment(view.ended_at, zone);
  return (
    <div className="treatment">
      <Strip view={view} draft={draft} />
      <div className="charting">
        <FaceColumn zones={draft.zones} lastTime={view.last_time} selected={new Set()} />
        <section className="chart-middle" aria-label="Record" data-region="" tabIndex={0}>
          <Region title="Zones" note={formatDay(view.day)}>
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
                {zoneRows(draft.zones, bands).map(({ key, label, chart, band }) => (
                  <tr key={key}>
                    <th scope="row">
                      <span className="row">
                        <span
                          className={`swatch${chart.depth_um === null ? "" : ` d${depthTone(chart.depth_um)}`}`}
                        />
                        {label}
                      </span>
                    </th>
                    <td className="num">{chart.depth_um === null ? "" : formatDepth(chart.depth_um)}</td>
                    <td>
                      <DepthGauge
                        valueUm={chart.depth_um}
                        typicalUm={[band.typical_from_um, band.typical_to_um]}
                        cautionUm={band.caution_um}
                      />
                    </td>
                    <td className="num">{chart.passes}</td>
                    <td>
                      {[
                        chart.endpoint && endpointWords[chart.endpoint],
                        chart.direction && directionWords[chart.direction],
                      ]
                        .filter(Boolean)
                        .join(", ")}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Region>
          <MaterialsRead draft={draft} lots={lots} />
          <div className="side-by-side">
            <Numbing draft={draft} lots={lots} />
            <Region title="How it went">
              <dl className="pairs region-body">
                <dt>Pain</dt>
                <dd>{draft.pain === null ? "Not asked" : `${draft.pain} of 10`}</dd>
                <dt>Reaction</dt>
                <dd>{draft.reaction}</dd>
                {draft.note && (
                  <>
                    <dt>Note</dt>
                    <dd>{draft.note}</dd>
                  </>
                )}
                {view.next_date && (
                  <>
                    <dt>Next</dt>
                    <dd>Not before {formatDay(view.next_date)}</dd>
                  </>
                )}
              </dl>
            </Region>
          </div>
          <Amendments amendments={view.amendments} zone={zone} />
        </section>
        <aside className="findings-column">{findings}</aside>
      </div>
      <footer className="closing" data-region="">
        <span className="meta">
          {isClosed ? (
            <>
              Signed by <bdi>{view.signed_as}</bdi>, {ended}
            </>
          ) : (
            `Discarded ${ended}: ${view.discard_reason}`
          )}
        </span>
        <span className="end row">
          {isClosed && session.me.may_treat && (
            <Button icon="note" onPress={() => setAmending(true)}>
              Amend
            </Button>
          )}
          {isClosed && next}
        </span>
      </footer>
      {isAmending && <AmendDialog view={view} onClose={() => setAmending(false)} />}
    </div>
  );
}
