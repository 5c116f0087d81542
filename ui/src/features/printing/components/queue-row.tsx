/** One print: what, for whom, where it stands, and what can be done now. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { PrinterSelect } from "@/components/printer-select";
import { Severity } from "@/components/severity";
import { notify } from "@/components/toast-queue";
import { formatMoment } from "@/format/moment";
import type { Printer, PrintJob } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { sayPrinted, useRetryPrint, useSettlePrint } from "@/ipc/use-printing";
import { wordingOf } from "@/ipc/wording";
import { standing, titleOf } from "./queue-groups";

type Props = { job: PrintJob; printers: readonly Printer[]; isLooking: boolean };

export function QueueRow({ job, printers, isLooking }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const retry = useRetryPrint();
  const settle = useSettlePrint();
  const [chosen, setChosen] = useState<string | null>(null);
  const printer = printers.find((one) => one.name === (chosen ?? job.printer));
  const label = printers.find((one) => one.name === job.printer)?.label ?? job.printer;
  const title = titleOf(job);
  const { happened, next } = standing(job);
  const failed = retry.error ?? settle.error;
  const named = `${title}${job.client ? ` of ${job.client.name}` : ""}`;
  const say = (outcome: "printed" | "not_printed" | "cancelled", says: string) =>
    settle.mutate({ job: job.id, outcome }, { onSuccess: () => notify(says) });
  function again() {
    if (!printer) return;
    const onSuccess = (now: PrintJob) => sayPrinted(title, now, printer.label);
    retry.mutate({ job: job.id, printer: printer.name }, { onSuccess });
  }
  const isWaiting = job.state === "waiting";
  return (
    <li tabIndex={-1} aria-label={named}>
      <div className="what">
        <p className="strong">
          {title}
          {job.copies > 1 && <span className="meta"> {job.copies} copies</span>}
        </p>
        {job.client && (
          <p>
            <Link to="/clients/$clientId" params={{ clientId: job.client.id }}>
              <bdi>{job.client.name}</bdi>
            </Link>{" "}
            <span className="code">{String(job.client.number).padStart(6, "0")}</span>
          </p>
        )}
        <p className="meta">
          Asked by <bdi>{job.asked_by}</bdi>, {formatMoment(job.asked_at, zone)}
        </p>
      </div>
      <div className="stands" role="status">
        <p className="row">
          <Severity name={isWaiting || job.state === "unsure" ? "warn" : "pending"} />
          <span>
            {happened}: {label}
          </span>
        </p>
        {next && <p className="meta">{next}</p>}
        {!job.is_here && <p className="meta">Asked for on another computer</p>}
      </div>
      <div className="acts">
        {isWaiting && (
          <>
            <PrinterSelect to={{ printers, isLooking, printer, choose: setChosen }} />
            <Button
              kind="primary"
              size="sm"
              icon="print"
              aria-label={`Retry: ${named}`}
              isDisabled={!printer}
              isPending={retry.isPending}
              working="Printing"
              onPress={again}
            >
              Retry
            </Button>
            <Button
              size="sm"
              aria-label={`Cancel: ${named}`}
              isPending={settle.isPending}
              onPress={() => say("cancelled", `${title} given up`)}
            >
              Cancel
            </Button>
          </>
        )}
        {(job.state === "handed_over" || job.state === "unsure") && (
          <>
            <Button
              kind="primary"
              size="sm"
              icon="check"
              aria-label={`Printed: ${named}`}
              isPending={settle.isPending}
              onPress={() => say("printed", `${title} printed, on record`)}
            >
              Printed
            </Button>
            <Button
              size="sm"
              aria-label={`Not printed: ${named}`}
              isPending={settle.isPending}
              onPress={() => say("not_printed", `${title} waits again`)}
            >
              Not printed
            </Button>
          </>
        )}
      </div>
      {failed && <Failure {...wordingOf(failed)} />}
    </li>
  );
}
