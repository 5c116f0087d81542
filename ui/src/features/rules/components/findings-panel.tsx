/**
 * Findings beside what caused them: blocks, then stops that can be lifted, then cautions to read one
 * by one, then what was decided. Never a pop-up, never "OK to all".
 */
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Finding as FindingView } from "@/components/finding";
import { formatTime } from "@/format/moment";
import type { Finding } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useAcknowledge } from "../api/decide";
import "../rules.css";
import { LiftDialog } from "./lift-dialog";
import { counted, inOrder } from "./order";

type Props = {
  client: string;
  findings: readonly Finding[];
  /** What is being typed is not on record yet, so nothing can be decided on it. */
  isTyping?: boolean;
  /** What the panel says when there is nothing to say. */
  nothing?: string;
  /** Another way out of a finding: "Remove cartridge", "Rebook, 3 December". */
  wayOut?: ((finding: Finding) => React.ReactNode) | undefined;
};

export function FindingsPanel({ client, findings, isTyping = false, nothing, wayOut }: Props) {
  const [lifting, setLifting] = useState<Finding | null>(null);
  const zone = useSession().profile.fields.time_zone;
  const acknowledge = useAcknowledge(client);
  const counts = counted(findings);
  return (
    <section className="findings" aria-label="Findings">
      <header className="findings-head">
        <h2>Findings</h2>
        <span className="row end">
          {counts.map((count) => (
            <Badge key={count.mark} mark={count.mark}>
              {count.says}
            </Badge>
          ))}
        </span>
      </header>
      {findings.length === 0 && (
        <p className="findings-none meta">{nothing ?? "Nothing stands in the way"}</p>
      )}
      {acknowledge.error && <Failure {...wordingOf(acknowledge.error)} />}
      <div className="findings-list" role="status" aria-live="polite">
        {inOrder(findings).map((finding) => (
          <One key={finding.key} finding={finding} zone={zone}>
            {wayOut?.(finding)}
            {!finding.decided && !isTyping && finding.severity === "override" && (
              <Button kind="over" size="sm" icon="key" onPress={() => setLifting(finding)}>
                Lift with a reason
              </Button>
            )}
            {!finding.decided && !isTyping && finding.severity === "warn" && (
              <Button size="sm" icon="check" onPress={() => acknowledge.mutate(finding.key)}>
                Acknowledge
              </Button>
            )}
          </One>
        ))}
      </div>
      {lifting && <LiftDialog client={client} finding={lifting} onClose={() => setLifting(null)} />}
    </section>
  );
}

function One({ finding, zone, children }: { finding: Finding; zone: string; children: React.ReactNode }) {
  const { decided, severity, title, what } = finding;
  if (decided) {
    const isLifted = severity === "override";
    return (
      <FindingView
        level="done"
        word={isLifted ? "Lifted" : "Acknowledged"}
        by={`${decided.by_name}, ${formatTime(decided.at, zone)}`}
        title={title}
        what={what}
        why={isLifted ? `Reason: ${decided.reason}` : undefined}
        source={finding.source}
      />
    );
  }
  return (
    <FindingView
      level={severity}
      title={title}
      what={what}
      why={finding.why}
      source={finding.source}
      whoLifts={`${finding.who_lifts}. ${finding.how}`}
    >
      {children}
    </FindingView>
  );
}
