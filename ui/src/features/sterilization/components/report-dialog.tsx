/** A released load that failed after all: it is called back, and its recall opens. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Choice } from "@/components/choice";
import type { LoadFailure, LoadView } from "@/ipc/bindings";
import { useReportLoad } from "../api/use-loads";
import { ReasonDialog } from "./reason-dialog";

type Props = { view: LoadView; onClose: () => void };

const failures: { value: LoadFailure; label: string }[] = [
  { value: "indicator", label: "An indicator failed" },
  { value: "cycle", label: "The cycle fell short" },
];

export function ReportDialog({ view, onClose }: Props) {
  const { load } = view;
  const [failure, setFailure] = useState<LoadFailure | null>(null);
  const report = useReportLoad(load.id);
  const go = useNavigate();
  return (
    <ReasonDialog
      draftKey={`load.report:${load.id}`}
      kind={{ mark: "block", says: "Report a failure" }}
      title={`Load ${load.no}`}
      says="Every pack of it in stock is put in quarantine at once, and the recall lists who was treated with the others. It is never taken back."
      label="What was seen"
      hint="For example: strip in pack 07 had not changed"
      act="Open the recall"
      working="Opening"
      keepLabel="Keep released"
      isStop
      waits={failure === null ? "Waits: what failed" : undefined}
      send={async (notice) => {
        if (failure === null) return;
        const incident = await report.mutateAsync({ failure, notice });
        void go({ to: `/recalls/${incident.id}` });
      }}
      onClose={onClose}
    >
      <Choice
        label="What failed"
        options={failures}
        value={failure}
        onChange={setFailure}
        keepSpace={false}
      />
    </ReasonDialog>
  );
}
