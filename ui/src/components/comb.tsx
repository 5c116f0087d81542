/** Progress through countable things, one tooth each; over 24 the number alone. The count always stands beside it in words. */
export type Tooth = "on" | "now" | "ok" | "bad" | "wait" | "later";

type Props = { teeth: readonly Tooth[]; size?: "md" | "lg" };

const MOST_TEETH = 24;

export function Comb({ teeth, size = "md" }: Props) {
  if (teeth.length > MOST_TEETH) {
    const finished = teeth.filter((t) => t === "on" || t === "ok").length;
    return (
      <span className="strong" aria-hidden="true">
        {finished}/{teeth.length}
      </span>
    );
  }
  return (
    <span className={`comb ${size}`} aria-hidden="true">
      {teeth.map((tooth, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tooth is its place
        <i key={at} className={tooth} />
      ))}
    </span>
  );
}
