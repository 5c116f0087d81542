/** The suspect window: from the last good test to the stop, each load of it hanging from the rule. */
import { Severity } from "@/components/severity";
import type { MarkName } from "@/components/severity-shapes";
import { formatMomentShort } from "@/format/moment";
import type { IncidentPage } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { counted } from "./recall-words";
import { layWindow, WIDTH } from "./window-layout";

type Props = { page: IncidentPage; machine: string; until: number };

const EDGE = 34;
const FOOT = 128;

export function WindowPicture({ page, machine, until }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const { incident, tests, loads } = page;
  const failed = tests.length > 0 ? Math.min(...tests.map((test) => test.run_at)) : null;
  const from = incident.window_from;
  const laid = layWindow({ from, failed, to: until, loads, zone });
  const packs = loads.reduce((sum, load) => sum + load.packs, 0);
  const after = laid.bars.some((bar) => bar.isIncubating);
  return (
    <figure className="suspect">
      <ul className="suspect-facts">
        <Fact
          mark="done"
          name={from === null ? "No good test before" : "Last good test"}
          says={from === null ? `The window begins with the first load` : formatMomentShort(from, zone)}
        />
        {failed !== null && (
          <Fact mark="pending" name="Failed test was run" says={formatMomentShort(failed, zone)} />
        )}
        <Fact mark="block" name="Stopped" says={formatMomentShort(until, zone)} />
        <li className="meta end">
          {counted(loads.length, "load")}, {counted(packs, "pack")}
          {after && ". Hatched: run while the failed test was still incubating"}
        </li>
      </ul>
      <svg
        viewBox={`0 0 ${WIDTH} 152`}
        role="img"
        aria-label={`${machine}: ${counted(loads.length, "load")} with ${counted(packs, "pack")} in the suspect window. The list of loads names each.`}
      >
        <defs>
          <pattern
            id="incubating"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V6" className="hatch" />
          </pattern>
        </defs>
        <rect x={laid.start} y="4" width={laid.to - laid.start} height={FOOT - 4} className="ground" />
        {laid.failed !== null && (
          <rect
            x={laid.failed}
            y="4"
            width={Math.max(0, laid.to - laid.failed)}
            height={FOOT - 4}
            fill="url(#incubating)"
          />
        )}
        <text x="0" y={EDGE + 7} className="axis">
          {machine} loads
        </text>
        <text x="0" y={EDGE + 22} className="axis">
          packs each
        </text>
        {laid.days.map((day) => (
          <g key={day.x}>
            <rect
              x={day.x}
              y={EDGE}
              width={day.width}
              height="6"
              className={day.isDark ? "rule-dark" : "rule-light"}
            />
            {day.label && (
              <text x={day.x + Math.min(day.width / 2, 30)} y="148" textAnchor="middle" className="day">
                {day.label}
              </text>
            )}
          </g>
        ))}
        <path d={`M70 ${FOOT}H1160`} className="foot-line" />
        {laid.bars.map((bar) => (
          <g key={bar.x}>
            <path d={`M${bar.x} ${EDGE + 9}v${bar.length}`} className="load" />
            <text x={bar.x} y={EDGE + bar.length + 23} textAnchor="middle" className="packs">
              {bar.packs}
            </text>
          </g>
        ))}
        {laid.from !== null && <Pin x={laid.from} mark="done" />}
        {laid.failed !== null && <Pin x={laid.failed} mark="pending" />}
        <path d={`M${laid.to} 22V${FOOT}`} className="stop-line" />
        <Pin x={laid.to} mark="block" />
      </svg>
    </figure>
  );
}

function Fact({ mark, name, says }: { mark: MarkName; name: string; says: string }) {
  return (
    <li>
      <Severity name={mark} size={18} />
      <span>
        <b className="medium">{name}</b>
        <span className="meta">{says}</span>
      </span>
    </li>
  );
}

function Pin({ x, mark }: { x: number; mark: MarkName }) {
  return (
    <g transform={`translate(${x - 9} 4)`}>
      <circle cx="9" cy="9" r="9" className="pin-ground" />
      <path d={`M9 18V${EDGE - 4}`} className="pin" />
      <Severity name={mark} size={18} />
    </g>
  );
}
