/** The record of acts: narrowed, read in full, checked and taken out. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { RowList } from "@/components/row-list";
import { formatMomentShort } from "@/format/moment";
import type { Entry } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { everything, useAudit } from "../api/use-audit";
import { AuditActs } from "./audit-acts";
import { AuditFilters, type ChosenClient } from "./audit-filters";
import { summary } from "./audit-words";
import { EntryDetail } from "./entry-detail";
import "./audit.css";

const COLUMNS = "132px minmax(0,0.9fr) minmax(0,2.1fr) minmax(0,1.1fr)";

export function AuditPanel() {
  const word = useClientWord();
  const { time_zone } = useSession().profile.fields;
  const [filter, setFilter] = useState(everything);
  const [client, setClient] = useState<ChosenClient | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const record = useAudit(filter);
  const entries = record.data?.pages.flatMap((page) => page.entries) ?? [];
  const rows = entries.map((entry) => ({ id: String(entry.seq), entry }));
  function narrow(to: typeof filter, of: ChosenClient | null) {
    setFilter(to);
    setClient(of);
    setOpen(null);
  }
  return (
    <div className="audit">
      <AuditFilters filter={filter} client={client} onChange={narrow} />
      <AuditActs
        filter={filter}
        onAgain={() => void record.refetch()}
        onEverything={() => narrow(everything, null)}
        isReading={record.isFetching}
      />
      {record.isError && <Problem error={record.error} />}
      {record.isPending && <Loading says="Reading the record" rows={8} />}
      {record.isSuccess && (
        <div className="audit-body">
          <div className="audit-list">
            <RowList
              label="Record of acts"
              rows={rows}
              columns={COLUMNS}
              heads={["When", "Who", "Act", word.One]}
              rowHeight={52}
              nameOf={({ entry }) => `${entry.act}, ${entry.actor}`}
              cells={({ entry }) => <Cells entry={entry} zone={time_zone} />}
              onOpen={({ entry }) => setOpen(entry.seq)}
              empty={<Empty title="No such act on record" says="Widen the days, or look for another kind." />}
            />
            {record.hasNextPage && (
              <Button
                kind="link"
                isPending={record.isFetchingNextPage}
                working="Reading"
                onPress={() => void record.fetchNextPage()}
              >
                Show 100 older entries
              </Button>
            )}
          </div>
          <EntryDetail
            entry={entries.find((entry) => entry.seq === open)}
            onOnly={(of) => narrow({ ...everything, client: of.id }, of)}
          />
        </div>
      )}
    </div>
  );
}

function Cells({ entry, zone }: { entry: Entry; zone: string }) {
  return (
    <>
      <span className="nowrap">{formatMomentShort(entry.at, zone)}</span>
      <span className="clip">
        <bdi>{entry.actor}</bdi>
      </span>
      <span className="clip stack">
        <span className="clip medium">{entry.act}</span>
        <span className="clip meta faint">{summary(entry)}</span>
      </span>
      <span className="clip">{entry.client && <bdi>{entry.client.name}</bdi>}</span>
    </>
  );
}

function Problem({ error }: { error: Error }) {
  const reference = error instanceof AppError ? error.reference : undefined;
  return <Failure {...wordingOf(error)} reference={reference} />;
}
