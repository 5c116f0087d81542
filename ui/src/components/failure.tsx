/** Something did not work: what happened, what is safe, what to do next. */
import { Icon } from "./icon";
import { Severity } from "./severity";

type Props = {
  /** "failed" went wrong, "warn" is only half done, "held" is open with somebody else, "refused" is not allowed. */
  kind?: "failed" | "warn" | "held" | "refused";
  happened: React.ReactNode;
  safe?: React.ReactNode;
  /** Code for support. Never holds a name. */
  reference?: string | undefined;
  children?: React.ReactNode;
};

export function Failure({ kind = "failed", happened, safe, reference, children }: Props) {
  return (
    <section className={`failure ${kind}`} role="alert">
      <div className="said">
        {kind === "held" && <Icon name="lock" size={18} className="c-acc" />}
        {kind === "refused" && <Icon name="shield" size={18} className="faint" />}
        {kind === "failed" && <Severity name="block" size={18} />}
        {kind === "warn" && <Severity name="warn" size={18} />}
        <div>
          <h3>{happened}</h3>
          {safe && <p className="meta">{safe}</p>}
        </div>
      </div>
      {children && <div className="acts">{children}</div>}
      {reference && <p className="meta ref">Code for support: {reference}</p>}
    </section>
  );
}
