/** Amendments of a signed treatment, oldest first, each with its own name and time. */
import { Region } from "@/components/region";
import { formatMoment } from "@/format/moment";
import type { Amendment } from "@/ipc/bindings";
import { sections } from "./amend-dialog";

type Props = { amendments: readonly Amendment[]; zone: string };

export function Amendments({ amendments, zone }: Props) {
  if (amendments.length === 0) return null;
  return (
    <Region title="Amendments" note="The signed record above stays as it is">
      <ol className="amendments">
        {amendments.map((one) => (
          <li key={one.at}>
            <p className="meta">
              {sections.find((section) => section.value === one.section)?.label ?? one.section}
              <span className="end">
                <bdi>{one.by}</bdi>, {formatMoment(one.at, zone)}
              </span>
            </p>
            <p>{one.body}</p>
            <p className="meta">Reason: {one.reason}</p>
          </li>
        ))}
      </ol>
    </Region>
  );
}
