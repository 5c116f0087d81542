/** The order and the count of findings: what blocks first, what was decided last. */
import type { Finding } from "@/ipc/bindings";

const places: Record<Finding["severity"], number> = { block: 0, override: 1, warn: 2 };

const isDone = (finding: Finding) => finding.decided !== null && finding.severity !== "block";

export function inOrder(findings: readonly Finding[]): Finding[] {
  const place = (finding: Finding) => (isDone(finding) ? 3 : places[finding.severity]);
  return [...findings].sort((a, b) => place(a) - place(b));
}

type Count = { mark: "block" | "override" | "warn" | "done"; says: string };

/** "1 block", "2 stops", "1 caution", "1 lifted", "1 read"; what there is none of is left out. */
export function counted(findings: readonly Finding[]): Count[] {
  const done = findings.filter(isDone);
  const open = findings.filter((finding) => !isDone(finding));
  const of = (some: readonly Finding[], severity: Finding["severity"]) =>
    some.filter((finding) => finding.severity === severity).length;
  const counts = [
    { mark: "block", number: of(open, "block"), one: "block", many: "blocks" },
    { mark: "override", number: of(open, "override"), one: "stop", many: "stops" },
    { mark: "warn", number: of(open, "warn"), one: "caution", many: "cautions" },
    { mark: "done", number: of(done, "override"), one: "lifted", many: "lifted" },
    { mark: "done", number: of(done, "warn"), one: "read", many: "read" },
  ] as const;
  return counts
    .filter((count) => count.number > 0)
    .map(({ mark, number, one, many }) => ({ mark, says: `${number} ${number === 1 ? one : many}` }));
}
