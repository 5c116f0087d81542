/** The numbers of a recall, always in sight at its top. */
import { Severity } from "@/components/severity";
import type { MarkName } from "@/components/severity-shapes";
import { useClientWord } from "@/ipc/session-context";
import type { Counts } from "./recall-words";

type Line = { name: string; count: number; mark?: MarkName };

export function Tally({ counts, isLot }: { counts: Counts; isLot: boolean }) {
  const word = useClientWord();
  const asks = (count: number, mark: MarkName) => ({ count, mark: count === 0 ? ("done" as const) : mark });
  const lines: Line[] = [
    { name: `${word.Many} touched`, count: counts.clients },
    { name: `${word.Many} to decide`, ...asks(counts.open, "pending") },
    { name: `${word.Many} told`, count: counts.told },
  ];
  if (!isLot) {
    lines.push(
      { name: "Packs to pull", ...asks(counts.toPull, "block") },
      { name: "Packs pulled", count: counts.pulled },
      // Nothing is accounted for while packs still stand on the shelf.
      {
        name: "Not accounted for",
        ...(counts.toPull > 0 && counts.missing === 0 ? { count: 0 } : asks(counts.missing, "warn")),
      },
    );
  }
  return (
    <dl className="tally" aria-label="Where this recall stands">
      {lines.map(({ name, count, mark }) => (
        <div key={name}>
          <dt>
            {mark && <Severity name={mark} />}
            {name}
          </dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
