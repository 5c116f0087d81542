/** The one next step of a screen: a sentence, its reason, one primary act. */
import { Severity } from "./severity";

type Props = { says: React.ReactNode; because?: React.ReactNode; children?: React.ReactNode };

export function NextBand({ says, because, children }: Props) {
  return (
    <section className="next-band" aria-label="Next step">
      <Severity name="next" size={18} />
      <div className="grow">
        <p className="title" style={{ fontSize: 17, lineHeight: "22px" }}>
          {says}
        </p>
        {because && <p className="meta">{because}</p>}
      </div>
      {children && <div className="acts">{children}</div>}
    </section>
  );
}
