/**
 * One finding, always in the same order: what, why, source, who lifts. A stop says who can lift it
 * even when nobody can. Findings stand beside what caused them and never open by themselves.
 */
import { useId } from "react";
import { Severity } from "./severity";
import { markWords } from "./severity-words";

export type FindingLevel = "block" | "override" | "warn" | "done" | "pending";

type Props = {
  level: FindingLevel;
  title: string;
  what?: string | undefined;
  why?: string | undefined;
  source?: string | undefined;
  whoLifts?: string | undefined;
  /** For one acknowledged or lifted: by whom and when, at the right. */
  by?: React.ReactNode;
  /** Replaces the word of the level, such as "Acknowledged". */
  word?: string | undefined;
  /** Buttons that remove the cause, lift or acknowledge. */
  children?: React.ReactNode;
};

const words: Record<FindingLevel, string> = {
  ...markWords,
  done: "Acknowledged",
  pending: "Not known yet",
};

export function Finding({ level, title, what, why, source, whoLifts, by, word, children }: Props) {
  const id = useId();
  const lines = [
    ["What", what],
    ["Why", why],
    ["Source", source],
    ["Who lifts", whoLifts],
  ].filter((line): line is [string, string] => Boolean(line[1]));
  return (
    <article className={`finding ${level}`} aria-labelledby={id}>
      <p className="kind">
        <Severity name={level} />
        {word ?? words[level]}
        {by && <span className="end">{by}</span>}
      </p>
      <h4 id={id}>{title}</h4>
      {lines.length > 0 && (
        <dl>
          {lines.map(([name, value]) => (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children && <div className="acts">{children}</div>}
    </article>
  );
}
