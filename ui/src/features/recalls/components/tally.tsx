/** The numbers of a recall, always in sight at its top. */
import { Severity } from "@/components/severity";
import type { MarkName } from "@/components/severity-shapes";
import { useClientWord } from "@/ipc/session-context";
import type { Counts } from "./recall-words";

type Line = { name: string; count: number; mark: MarkName };

export function Tally({ counts, isLot }: { counts: Counts; isLot: boolean }) {
  const word = useClientWord();
  const lines: Line[] = [
    { name: `${word.Many} it may have touched`, count: counts.clients, mark: "block" },
    { name: "To decide", count: counts.open, mark: counts.open === 0 ? "done" : "pending" },
    { name: "Told", count: counts.told, mark: "done" },
  ];
  if (!isLot) {
    lines.push(
      { name: "Packs to pull", count: counts.toPull, mark: counts.toPull === 0 ? "done" : "block" },
      { name: "Packs pulled", count: counts.pulled, mark: "done" },
      { name: "Not accounted for", count: counts.missing, mark: counts.missing === 0 ? "done" : "warn" },
    );
  }
  return (
    <dl className="tally" aria-label="Where this recall stands">
      {lines.map(({ name, count, mark }) => (
        <div key={name}>
          <dt>
            <Severity name={mark} />
            {name}
          </dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
