/** Closing a list for good. While it cannot be closed, the reason stands beside the button. */
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatMoment } from "@/format/moment";
import type { ChecklistRun } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useCloseChecklist } from "../api/use-run-acts";

type Props = { run: ChecklistRun };

export function CloseBar({ run }: Props) {
  const close = useCloseChecklist(run.id);
  const navigate = useNavigate();
  const zone = useSession().profile.fields.time_zone;
  const [reason, setReason] = useState("");
  const back = useRouterState({ select: ({ location }) => location.state.back });
  const wait =
    waitsFor(run) ?? (run.missed && reason.trim() === "" ? "Say why it is entered late" : undefined);
  const isOpening = run.occasion === "opening";
  const act = () =>
    close.mutate(run.missed ? reason : null, {
      onSuccess: () => {
        notify(isOpening && !run.missed ? "Clinic open" : `${run.name} closed`);
        void navigate({ to: back ?? (isOpening ? "/" : "/checklists") });
      },
    });
  useShortcut("Mod+Enter", "Close the checklist", act, { isOn: run.closed_at === null && !wait });
  if (run.closed_at !== null) {
    return (
      <footer className="close-bar">
        <p>
          Closed {formatMoment(run.closed_at, zone)} by <bdi>{run.closed_by}</bdi>. It never changes.
          {run.late_reason && ` Entered late: ${run.late_reason}`}
        </p>
        {run.record && (
          <p className="end" title="Write it down: a record changed afterwards no longer matches it">
            Record at closing: entry {run.record.entry}, <span className="code">{run.record.head}</span>
          </p>
        )}
      </footer>
    );
  }
  return (
    <footer className="close-bar" data-close-list data-region="">
      {run.missed && (
        <div className="late">
          <TextField
            label="Why it is entered late"
            value={reason}
            onChange={setReason}
            error={fieldErrors(close.error).late_reason}
            keepSpace={false}
            maxLength={200}
          />
        </div>
      )}
      <p className="meta end" id="close-wait" role="status">
        {close.error ? wordingOf(close.error).happened : wait}
      </p>
      <Button
        kind="primary"
        keys="Mod+Enter"
        isDisabled={wait !== undefined}
        isPending={close.isPending}
        working="Closing"
        aria-describedby="close-wait"
        onPress={act}
      >
        Close checklist
      </Button>
    </footer>
  );
}

function waitsFor(run: ChecklistRun): string | undefined {
  const failed = run.items.find((item) => item.state === "failed");
  if (failed) return `${failed.label}: write down what was done about it`;
  const open = run.items.filter((item) => item.state === "open" && !item.optional).length;
  if (open > 0) return open === 1 ? "1 item is open" : `${open} items are open`;
  return undefined;
}
