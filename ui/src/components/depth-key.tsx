/** What the tones of the face chart stand for. The number is also printed on each zone. */
const edges = ["0.25", "0.50", "0.75", "1.00", "1.50", "more"] as const;

export function DepthKey() {
  return (
    <ul className="depth-key" aria-label="Tones, each up to, in mm">
      {edges.map((edge, at) => (
        <li key={edge}>
          <i className={`d${at + 1}`} />
          {edge}
        </li>
      ))}
      <li>
        <i className="never-key" />
        never
      </li>
    </ul>
  );
}
