/** What the rules found of a load, strictest first, as they come from the backend. */
import { Finding } from "@/components/finding";
import type { Finding as Found } from "@/ipc/bindings";

export function CheckFindings({ findings }: { findings: readonly Found[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="load-findings" aria-label="Findings">
      <h3 className="visually-hidden">Findings</h3>
      {findings.map((finding) => {
        const { decided } = finding;
        return (
          <Finding
            key={finding.key}
            level={decided ? "done" : finding.severity}
            title={finding.title}
            what={finding.what}
            why={decided?.reason ? `Reason: ${decided.reason}` : finding.why}
            source={finding.source}
            {...(decided
              ? { word: "Lifted", by: <bdi>{decided.by_name}</bdi> }
              : {
                  whoLifts: `${finding.severity === "warn" ? "Whoever decides, once read" : finding.who_lifts}. ${finding.how}`,
                })}
          />
        );
      })}
    </section>
  );
}
