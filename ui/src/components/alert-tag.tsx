/** An alert on a client's identity bar: allergy, hard stop or safeguarding. Three at most. */
import { Severity } from "./severity";
import { markWords } from "./severity-words";

type Props = { level: "block" | "override" | "warn"; isSmall?: boolean; children: React.ReactNode };

export function AlertTag({ level, isSmall = false, children }: Props) {
  return (
    <span className={`alert ${level}${isSmall ? " small" : ""}`}>
      <Severity name={level} label={markWords[level]} />
      <span className="says">{children}</span>
    </span>
  );
}
