/**
 * One row a list, one mark a day: a full bar was done, a hollow bar half as high was entered late, a
 * cross was missed, a dashed frame is still open. Shapes differ, so it reads in grey too.
 */

import { daysBetween, formatDay } from "@/format/day";
import type { ChecklistCompletion, DayCompletion, ListCompletion } from "@/ipc/bindings";
import { countsWords, shareWords } from "./completion-words";

type Props = { of: ChecklistCompletion };

const HEIGHT = 40;
const BASE = 38;
const TOP = 6;

export function CompletionChart({ of }: Props) {
  const span = daysBetween(of.from, of.to) + 1;
  return (
    <ul>
      {of.lists.map((list) => (
        <li key={list.code} className="completion-list">
          <span className="medium">{list.name}</span>
          <Row list={list} from={of.from} span={span} />
          <span>
            <span className="completion-share">{shareWords(list.total)}</span>{" "}
            <span className="meta">{countsWords(list.total)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Row({ list, from, span }: { list: ListCompletion; from: string; span: number }) {
  const width = Math.max(span * 8, 1);
  const most = Math.max(...list.days.map((day) => day.due), 1);
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${list.name}: ${countsWords(list.total)}`}
    >
      <path className="chart-base" d={`M0 ${BASE}H${width}`} vectorEffect="non-scaling-stroke" />
      {list.days.map((day) => (
        <Mark key={day.day} day={day} at={daysBetween(from, day.day) * 8} most={most} />
      ))}
    </svg>
  );
}

function Mark({ day, at, most }: { day: DayCompletion; at: number; most: number }) {
  const full = BASE - TOP;
  const high = (count: number) => (full * count) / most;
  const says = `${formatDay(day.day)}: ${countsWords(day)}`;
  const open = day.due - day.done - day.late - day.missed;
  const x = at + 1.5;
  return (
    <g>
      <title>{says}</title>
      {day.done > 0 && (
        <rect className="bar-done" x={x} width="5" y={BASE - high(day.done)} height={high(day.done)} />
      )}
      {day.late > 0 && (
        <rect
          className="bar-late"
          x={x}
          width="5"
          y={BASE - high(day.late) / 2}
          height={high(day.late) / 2}
          vectorEffect="non-scaling-stroke"
        />
      )}
      {day.missed > 0 && (
        <path
          className="bar-missed"
          d={`M${x} ${BASE - 14}l5 10M${x + 5} ${BASE - 14}l-5 10`}
          vectorEffect="non-scaling-stroke"
        />
      )}
      {open > 0 && day.done === 0 && (
        <rect className="bar-due" x={x} width="5" y={TOP} height={full} vectorEffect="non-scaling-stroke" />
      )}
    </g>
  );
}

export function CompletionLegend() {
  return (
    <span className="completion-legend meta" aria-hidden="true">
      <span>
        <svg width="9" height="18" viewBox="0 0 9 18">
          <rect className="bar-done" x="2" y="2" width="5" height="16" />
        </svg>
        done
      </span>
      <span>
        <svg width="9" height="18" viewBox="0 0 9 18">
          <rect className="bar-late" x="2" y="10" width="5" height="7" />
        </svg>
        entered late
      </span>
      <span>
        <svg width="9" height="18" viewBox="0 0 9 18">
          <path className="bar-missed" d="M2 5l5 10M7 5l-5 10" />
        </svg>
        missed
      </span>
      <span>
        <svg width="9" height="18" viewBox="0 0 9 18">
          <rect className="bar-due" x="2" y="2" width="5" height="15" />
        </svg>
        still open
      </span>
    </span>
  );
}
