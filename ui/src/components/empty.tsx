/** Nothing here yet, or nothing left to do: one sentence, one act. */
import { Comb, type Tooth } from "./comb";

type Props = {
  title: string;
  says?: React.ReactNode;
  /** Teeth of what was finished, for "all done"; the dotted comb otherwise. */
  finished?: readonly Tooth[];
  children?: React.ReactNode;
};

const dots = [3, 4, 5, 4, 3];

export function Empty({ title, says, finished, children }: Props) {
  return (
    <section className="empty">
      {finished ? (
        <Comb teeth={finished} size="lg" />
      ) : (
        <svg
          className="dots"
          width="80"
          height="38"
          viewBox="0 0 80 38"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
        >
          <path d="M1 2H79" strokeWidth="2.4" strokeLinecap="round" />
          {dots.map((count, at) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: five fixed channels
              key={at}
              d={`M${12 + at * 14} 9V${9 + (count - 1) * 7}`}
              strokeWidth="2.6"
              strokeLinecap="round"
              strokeDasharray="0.01 7"
            />
          ))}
        </svg>
      )}
      <h2 className="title t3">{title}</h2>
      {says && <p>{says}</p>}
      {children && <div className="acts">{children}</div>}
    </section>
  );
}
