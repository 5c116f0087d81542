/** What waits to be printed, and what nobody has seen come out: print again, printed, not printed, give up. */
import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Region } from "@/components/region";
import { useRowKeys } from "@/components/use-row-keys";
import type { PrintJob } from "@/ipc/bindings";
import { usePrinters, usePrintQueue, useSettlePrint } from "@/ipc/use-printing";
import { wordingOf } from "@/ipc/wording";
import { PapersOfToday } from "./papers-of-today";
import { groupsOf } from "./queue-groups";
import { QueueRow } from "./queue-row";
import "./printing.css";

export function QueueScreen() {
  const queue = usePrintQueue();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list, "li");
  if (queue.isPending) return <Loading says="Reading what is to be printed" />;
  if (queue.isError) {
    return (
      <div className="page">
        <Failure {...wordingOf(queue.error)} />
      </div>
    );
  }
  const { waiting, toLookAt } = groupsOf(queue.data);
  return (
    <div className="page print-page" ref={list}>
      <PageHead title="To be printed">
        <PapersOfToday />
      </PageHead>
      {queue.data.length === 0 && (
        <Empty
          title="Nothing waits"
          says="A paper that its printer does not take waits here, encrypted, until the printer is back."
        />
      )}
      {waiting.length > 0 && <Group title="Waiting to be printed" jobs={waiting} />}
      {toLookAt.length > 0 && (
        <Group title="Did these come out?" jobs={toLookAt} acts={<AllPrinted jobs={toLookAt} />} />
      )}
    </div>
  );
}

type GroupProps = { title: string; jobs: readonly PrintJob[]; acts?: React.ReactNode };

function Group({ title, jobs, acts }: GroupProps) {
  const { data: printers = [], isPending } = usePrinters();
  return (
    <Region title={title} note={`${jobs.length}`} acts={acts}>
      <ul className="print-queue">
        {jobs.map((job) => (
          <QueueRow key={job.id} job={job} printers={printers} isLooking={isPending} />
        ))}
      </ul>
    </Region>
  );
}

/** For a batch: somebody looked at the whole tray. */
function AllPrinted({ jobs }: { jobs: readonly PrintJob[] }) {
  const settle = useSettlePrint();
  const [isBusy, setBusy] = useState(false);
  const sure = jobs.filter(({ state }) => state === "handed_over");
  if (sure.length < 2) return null;
  async function all() {
    setBusy(true);
    try {
      for (const job of sure) await settle.mutateAsync({ job: job.id, outcome: "printed" });
    } catch {
      // What is left stays in the list.
    }
    setBusy(false);
  }
  return (
    <>
      {settle.error && <Failure {...wordingOf(settle.error)} />}
      <Button size="sm" icon="check" isPending={isBusy} working="Recording" onPress={() => void all()}>
        {`All ${sure.length} printed`}
      </Button>
    </>
  );
}
