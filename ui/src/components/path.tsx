/** The steps of a visit, a load or a set-up: done, next, going on, stopped, later. */
import { Severity } from "./severity";
import type { MarkName } from "./severity-shapes";
import { markWords } from "./severity-words";

export type Station = {
  name: string;
  detail?: React.ReactNode;
  state: Extract<MarkName, "done" | "next" | "progress" | "later" | "block" | "override" | "warn">;
};

type Props = { label: string; stations: readonly Station[]; shape?: "line" | "small" | "down" };

export function Path({ label, stations, shape = "line" }: Props) {
  return (
    <ol className={`path ${shape}`} aria-label={label}>
      {stations.map((s) => (
        <li
          key={s.name}
          className={s.state}
          {...(s.state === "next" || s.state === "progress" ? { "aria-current": "step" } : {})}
        >
          <Severity name={s.state} size={shape === "small" ? 17 : 20} />
          <b>
            {s.name}
            <span className="visually-hidden">, {markWords[s.state].toLowerCase()}</span>
          </b>
          {s.detail && <span className="meta">{s.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
