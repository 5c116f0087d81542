/** An alert on a client's identity bar: allergy, hard stop or safeguarding. Three at most. */
import { Severity } from "./severity";
import { markWords } from "./severity-words";

type Props = { level: "block" | "override" | "warn"; children: React.ReactNode };

export function AlertTag({ level, children }: Props) {
  return (
    <span className={`alert ${level}`}>
      <Severity name={level} label={markWords[level]} />
      {children}
    </span>
  );
}
