/**
 * Findings beside what caused them: blocks, then stops that can be lifted, then cautions to read one
 * by one, then what was decided. Never a pop-up, never "OK to all".
 */
import { useRef, useState } from "react";
import { Badge } from "@/components/badge";
import { Failure } from "@/components/failure";
import { Finding as FindingView } from "@/components/finding";
import { formatTime } from "@/format/moment";
import type { Finding } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useAcknowledge } from "../api/decide";
import "../rules.css";
import { Decide } from "./decide";
import { LiftDialog } from "./lift-dialog";
import { counted, inOrder } from "./order";
import { useKeptFocus } from "./use-kept-focus";

type Props = {
  client: string;
  findings: readonly Finding[];
  /** What is being typed is not on record yet: the acts stay in their place and wait for it. */
  isTyping?: boolean;
  /** To be read only: the questions are still being asked, or the record is closed. */
  readOnly?: boolean;
  /** What the panel says when there is nothing to say. */
  nothing?: string;
  /** Another way out of a finding: "Remove cartridge", "Rebook, 3 December". */
  wayOut?: ((finding: Finding) => React.ReactNode) | undefined;
};

export function FindingsPanel(props: Props) {
  const { client, findings, isTyping = false, readOnly = false, nothing, wayOut } = props;
  const [lifting, setLifting] = useState<Finding | null>(null);
  const zone = useSession().profile.fields.time_zone;
  const acknowledge = useAcknowledge(client);
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  return (
    <section className="findings" aria-label="Findings" ref={panel} data-region="" tabIndex={0}>
      <header className="findings-head">
        <h2 tabIndex={-1}>Findings</h2>
        <span className="row end" role="status">
          {counted(findings).map(({ mark, says }) => (
            <Badge key={says} mark={mark}>
              {says}
            </Badge>
          ))}
        </span>
      </header>
      {findings.length === 0 && (
        <p className="findings-none meta">{nothing ?? "Nothing stands in the way"}</p>
      )}
      {acknowledge.error && <Failure {...wordingOf(acknowledge.error)} />}
      <div className="findings-list">
        {inOrder(findings).map((finding) => (
          <One key={finding.key} finding={finding} zone={zone}>
            {wayOut?.(finding)}
            {!readOnly && (
              <Decide
                finding={finding}
                isWaiting={isTyping}
                acknowledging={acknowledge.isPending ? acknowledge.variables : undefined}
                onLift={() => setLifting(finding)}
                onAcknowledge={() => acknowledge.mutate(finding.key)}
              />
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
        by={
          <>
            <bdi>{decided.by_name}</bdi>, {formatTime(decided.at, zone)}
          </>
        }
        title={title}
        what={what}
        why={isLifted && decided.reason ? `Reason: ${decided.reason}` : undefined}
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
