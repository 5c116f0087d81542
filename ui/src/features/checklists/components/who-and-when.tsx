/** Who answered, when, and what was answered before: nothing is ever lost. */
import { formatTime } from "@/format/moment";
import type { ChecklistItem } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";

type Props = { item: ChecklistItem; isClosed: boolean };

export function WhoAndWhen({ item, isClosed }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const { answer, earlier } = item;
  if (!answer && earlier.length === 0) return null;
  return (
    <div className="who meta">
      {answer && (
        <p>
          {(isClosed || item.kind === "lot" || item.kind === "time" || answer.value.kind === "not_used") && (
            <span className="strong">{answer.shown}, </span>
          )}
          {formatTime(answer.at, zone)}, <bdi>{answer.by_name}</bdi>
        </p>
      )}
      {!answer && <p className="c-warn">What it is measured against changed. Answer this again.</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{earlier.length === 1 ? "1 earlier answer" : `${earlier.length} earlier answers`}</summary>
          <ul>
            {earlier.map((before) => (
              <li key={before.at}>
                {before.shown}, {formatTime(before.at, zone)}, <bdi>{before.by_name}</bdi>
                {before.failure && `: ${before.failure}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
