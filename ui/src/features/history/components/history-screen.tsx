/**
 * A client's medical history. In date and not yet asked today, one band asks whether anything changed;
 * otherwise the questions are asked, or the answers are there to read.
 */
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { NextBand } from "@/components/next-band";
import { useShortcut } from "@/components/use-shortcut";
import { formatDay } from "@/format/day";
import type { Finding, HistoryView } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useHistory } from "../api/use-history";
import "../history.css";
import { AnswersRead } from "./answers-read";
import { HistoryForm } from "./history-form";
import { Reask } from "./reask";

type Props = {
  client: string;
  /** The findings beside the answers; "typing" while they are not on record. */
  findings: (findings: readonly Finding[], isTyping: boolean) => React.ReactNode;
  /** The questions are open; otherwise the answers are there to read. */
  isAsking: boolean;
  onAsk: (isAsking: boolean) => void;
  /** Back to the visit. */
  onVisit: () => void;
};

export function HistoryScreen({ client, findings, isAsking, onAsk, onVisit }: Props) {
  const history = useHistory(client);
  if (history.isPending) return <Loading says="Opening the history" rows={6} />;
  if (history.isError) {
    return (
      <Failure {...wordingOf(history.error)}>
        <Button kind="primary" icon="undo" onPress={() => void history.refetch()}>
          Try again
        </Button>
      </Failure>
    );
  }
  const view = history.data;
  if (isAsking) {
    return (
      <HistoryForm
        client={client}
        view={view}
        findings={(found) => findings(found, true)}
        onDone={() => onAsk(false)}
        onLeave={() => onAsk(false)}
      />
    );
  }
  return (
    <div className="history-read">
      <div className="history-column">
        <Band client={client} view={view} onAsk={() => onAsk(true)} onVisit={onVisit} />
        {view.answers.length > 0 ? (
          <AnswersRead view={view} />
        ) : (
          <Empty
            title="No medical history yet"
            says="Ask every question once. Later visits only ask what changed."
          />
        )}
      </div>
      <aside className="history-findings">{findings(view.findings, false)}</aside>
    </div>
  );
}

type BandProps = { client: string; view: HistoryView; onAsk: () => void; onVisit: () => void };

function Band({ client, view, onAsk, onVisit }: BandProps) {
  const word = useClientWord();
  useShortcut("C", "Something changed", onAsk, { isOn: view.asked_today && !view.full_due });
  if (view.full_due) {
    return (
      <NextBand
        says="Ask every question"
        because={
          view.last_full
            ? `Last asked in full on ${formatDay(view.last_full)}: out of date`
            : "Never asked before"
        }
      >
        <Button kind="primary" icon="check" onPress={onAsk} autoFocus>
          Take the history
        </Button>
      </NextBand>
    );
  }
  if (!view.asked_today) {
    return (
      <Reask
        client={client}
        since={view.reviews[0]?.day ?? null}
        attestedBy={view.attested_by}
        onChanged={onAsk}
      />
    );
  }
  return (
    <div className="history-asked">
      <p className="meta">Asked today. The {word.one} can still change an answer</p>
      <span className="row">
        <Button keys="C" onPress={onAsk}>
          Something changed
        </Button>
        <Button kind="primary" icon="arrow-r" onPress={onVisit}>
          Go on with the visit
        </Button>
      </span>
    </div>
  );
}
