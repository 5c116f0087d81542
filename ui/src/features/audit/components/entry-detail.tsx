/** One entry in full: who, when, on what, and each change with what it was and what it is. */
import { Link } from "@tanstack/react-router";
import { Button } from "@/components/button";
import { formatMoment } from "@/format/moment";
import type { Entry } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import type { ChosenClient } from "./audit-filters";
import { isId, sideInWords } from "./audit-words";

type Props = { entry: Entry | undefined; onOnly: (client: ChosenClient) => void };

export function EntryDetail({ entry, onOnly }: Props) {
  const word = useClientWord();
  const { time_zone } = useSession().profile.fields;
  if (!entry) {
    return (
      <aside className="audit-detail" aria-label="Entry">
        <p className="faint">Choose an entry to read it in full.</p>
      </aside>
    );
  }
  const { client } = entry;
  return (
    <aside className="audit-detail" aria-label={`Entry ${entry.seq}`} aria-live="polite">
      <p className="meta faint">Entry {entry.seq}</p>
      <h2 className="strong">{entry.act}</h2>
      <dl className="pairs">
        <dt>When</dt>
        <dd>{formatMoment(entry.at, time_zone)}</dd>
        {entry.corrected_at !== null && (
          <>
            <dt>Corrected</dt>
            <dd>
              {formatMoment(entry.corrected_at, time_zone)}
              <div className="meta faint">The clock was not believed</div>
            </dd>
          </>
        )}
        <dt>Who</dt>
        <dd>
          <bdi>{entry.actor}</bdi>
        </dd>
        {client && (
          <>
            <dt>{word.One}</dt>
            <dd>
              <Link to="/clients/$id" params={{ id: client.id }}>
                <bdi>{client.name}</bdi>
              </Link>{" "}
              <span className="code">{String(client.number).padStart(6, "0")}</span>
              <div>
                <Button kind="link" onPress={() => onOnly({ id: client.id, name: client.name })}>
                  Only this {word.one}
                </Button>
              </div>
            </dd>
          </>
        )}
        {entry.subject && (
          <>
            <dt>Record</dt>
            <dd className={isId(entry.subject) ? "code wrap" : ""}>{entry.subject}</dd>
          </>
        )}
        {entry.facts.map((fact) => (
          <Fragment key={`${fact.label} ${fact.value}`} label={fact.label} value={fact.value} />
        ))}
      </dl>
      {entry.changes.length > 0 && (
        <ul className="audit-changes" aria-label="What changed">
          {entry.changes.map((change) => (
            <li key={change.field}>
              <span className="medium">{change.label}</span>
              {change.old === null && change.new === null ? (
                <span className="faint">{sideInWords(null)}</span>
              ) : (
                <>
                  <del className={change.old === "" ? "faint" : ""}>
                    <span className="visually-hidden">Was: </span>
                    {sideInWords(change.old)}
                  </del>
                  <ins>
                    <span className="visually-hidden">Is: </span>
                    {sideInWords(change.new)}
                  </ins>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {entry.raw !== null && (
        <>
          <p className="meta faint">Kept by another version, shown as it stands</p>
          <pre className="code wrap">{entry.raw}</pre>
        </>
      )}
      {entry.hidden && (
        <p className="meta faint">Answers and findings are left out. Only people who treat read them.</p>
      )}
    </aside>
  );
}

function Fragment({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
