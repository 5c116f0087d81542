/**
 * A client's medical history. In date and not yet asked today, one band asks whether anything changed;
 * otherwise the questions are asked, or the answers are there to read.
 */
import { useState } from "react";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { NextBand } from "@/components/next-band";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatDay } from "@/format/day";
import type { Finding, HistoryView } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useConfirmUnchanged, useHistory } from "../api/use-history";
import "../history.css";
import { AnswersRead } from "./answers-read";
import { HistoryForm } from "./history-form";

type Props = {
  client: string;
  /** The findings beside the answers; "typing" while they are not on record. */
  findings: (findings: readonly Finding[], isTyping: boolean) => React.ReactNode;
};

export function HistoryScreen({ client, findings }: Props) {
  const history = useHistory(client);
  const [isAsking, setAsking] = useState(false);
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
        onDone={() => setAsking(false)}
        onLeave={() => setAsking(false)}
      />
    );
  }
  return (
    <div className="history-read">
      <div className="history-column">
        <Band client={client} view={view} onAsk={() => setAsking(true)} />
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

type BandProps = { client: string; view: HistoryView; onAsk: () => void };

function Band({ client, view, onAsk }: BandProps) {
  const confirm = useConfirmUnchanged(client);
  const word = useClientWord();
  const last = view.reviews[0];
  const isReask = !view.full_due && !view.asked_today;
  useShortcut("C", "Something changed", onAsk, { isOn: !view.full_due });
  useShortcut("Enter", "Nothing changed", unchanged, { isOn: isReask });
  function unchanged() {
    if (confirm.isPending) return;
    confirm.mutate(view.attested_by, { onSuccess: () => notify("Nothing changed, recorded") });
  }
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
        <Button kind="primary" icon="check" onPress={onAsk}>
          Take the history
        </Button>
      </NextBand>
    );
  }
  if (!isReask) {
    return (
      <div className="history-asked">
        <p className="meta">Asked today. The {word.one} can still change an answer</p>
        <Button keys="C" onPress={onAsk}>
          Something changed
        </Button>
      </div>
    );
  }
  return (
    <>
      <NextBand
        says={`Has anything changed since ${last ? formatDay(last.day) : "the last visit"}?`}
        because={`Health, medicines, pregnancy, sun, cold sores. The ${view.attested_by === "guardian" ? "guardian" : word.one} answers, you record`}
      >
        <Button keys="C" onPress={onAsk}>
          Something changed
        </Button>
        <Button kind="primary" icon="check" keys="Enter" isPending={confirm.isPending} onPress={unchanged}>
          Nothing changed
        </Button>
      </NextBand>
      {confirm.error && <Failure {...wordingOf(confirm.error)} />}
    </>
  );
}
