/** What the printed kit looks like. The words are examples: the real ones show only on paper. */
type Props = { practiceName: string; madeBy: string };

const words = [
  "amber",
  "ledger",
  "tulip",
  "north",
  "cedar",
  "violin",
  "harbor",
  "quiet",
  "maple",
  "seven",
  "orbit",
  "linen",
];

export function ExampleKit({ practiceName, madeBy }: Props) {
  return (
    <figure className="example-kit">
      <div className="sheet" aria-hidden="true">
        <p className="head">
          <bdi>{practiceName}</bdi>
          <span>Recovery kit 1 of 1</span>
        </p>
        <p className="title">Recovery code</p>
        <p>
          Made by <bdi>{madeBy}</bdi> for this practice. A newer kit makes this one useless.
        </p>
        <ol>
          {words.map((word, at) => (
            <li key={word}>
              <i>{at + 1}</i>
              {word}
            </li>
          ))}
        </ol>
        <p className="store">
          Store: <i /> Witness: <i />
        </p>
      </div>
      <figcaption className="meta">Example words. The real ones show only on paper</figcaption>
    </figure>
  );
}
