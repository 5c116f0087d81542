/** An alert on a client's identity bar: allergy, hard stop or safeguarding. Three at most. */
import { Severity } from "./severity";

type Props = { level: "block" | "override" | "warn"; children: React.ReactNode };

const spoken = { block: "Blocked", override: "Stopped, can be lifted", warn: "Caution" } as const;

export function AlertTag({ level, children }: Props) {
  return (
    <span className={`alert ${level}`}>
      <Severity name={level} label={spoken[level]} />
      {children}
    </span>
  );
}
