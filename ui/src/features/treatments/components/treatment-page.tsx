/** One treatment by its id: charting while it is open, to be read once it is signed. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import type { Finding, LotLine, TreatmentView } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useTreatment, useZoneBands } from "../api/use-treatments";
import { ClosedTreatment } from "./closed-treatment";
import { OpenTreatment, type UnknownScan } from "./open-treatment";
import "./treatments.css";
import "./packs.css";

/** How findings are shown: beside a chart that is being typed, or as they were when it was closed. */
export type FindingsBeside =
  | { isTyping: boolean; wayOut: (finding: Finding) => React.ReactNode }
  | { readOnly: true };

type Props = {
  id: string;
  findings: (view: TreatmentView, beside: FindingsBeside) => React.ReactNode;
  receive: (
    unknown: UnknownScan,
    onReceived: (line: LotLine) => void,
    onCancel: () => void,
  ) => React.ReactNode;
  next: (view: TreatmentView) => React.ReactNode;
  onDiscarded: (view: TreatmentView) => void;
  onSigned: (view: TreatmentView) => void;
};

export function TreatmentPage({ id, findings, receive, next, onDiscarded, onSigned }: Props) {
  const treatment = useTreatment(id);
  const bands = useZoneBands();
  const { me } = useSession();
  const [reads, setReads] = useState(0);
  if (treatment.isPending || bands.isPending) return <Loading says="Opening the treatment" rows={6} />;
  if (treatment.isError || bands.isError) {
    return (
      <Failure {...wordingOf(treatment.error ?? bands.error)}>
        <Button icon="undo" onPress={() => void treatment.refetch()}>
          Try again
        </Button>
      </Failure>
    );
  }
  const view = treatment.data;
  if (view.status !== "draft") {
    return (
      <ClosedTreatment
        view={view}
        bands={bands.data}
        findings={findings(view, { readOnly: true })}
        next={next(view)}
      />
    );
  }
  if (view.practitioner !== me.id) {
    return (
      <Failure
        kind="held"
        happened={
          <>
            <bdi>{view.practitioner_name}</bdi> has this treatment open
          </>
        }
        safe="Only the person who started it charts and signs it."
      />
    );
  }
  return (
    <OpenTreatment
      key={`${view.id} ${reads}`}
      view={view}
      bands={bands.data}
      findings={(isTyping, wayOut) => findings(view, { isTyping, wayOut })}
      receive={receive}
      onReload={() => void treatment.refetch().then(() => setReads((before) => before + 1))}
      onDiscarded={() => onDiscarded(view)}
      onSigned={onSigned}
    />
  );
}
