/** What an ambulance asks for, large enough to be read out. Nothing here can be changed; Esc closes it. */
import { Dialog } from "@/components/dialog";
import { formatDay } from "@/format/day";
import { formatDepth } from "@/format/depth";
import { formatMoment } from "@/format/moment";
import type { EmergencySummary, LastSession, SaidYes } from "@/ipc/bindings";
import { englishName } from "@/ipc/language";
import { useSession } from "@/ipc/session-context";
import "./break-glass.css";

type Props = { summary: EmergencySummary; onClose: () => void };

export function EmergencySheet({ summary, onClose }: Props) {
  const { profile } = useSession();
  const zone = profile.fields.time_zone;
  const asked = summary.asked_on;
  const { guardian } = summary;
  const born = summary.born
    ? `Born ${formatDay(summary.born)}, ${summary.age} years`
    : "Date of birth not known";
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      width="wide"
      kind={{ mark: "override", says: `Emergency summary, ${formatMoment(summary.at, zone)}` }}
      title={<bdi>{summary.name}</bdi>}
      keepLabel="Close"
      note="Everybody who manages is told"
    >
      <div className="emergency">
        <p>
          <span className="medium">For help call {summary.emergency_number}.</span> {born}. Reads{" "}
          {englishName(summary.language)}.{" "}
          {asked
            ? `History asked ${formatDay(asked)}.`
            : "The history was never asked: nothing below is a no."}
        </p>
        <Said title="Allergies" said={summary.allergies} isAsked={asked !== null} />
        <Said title="Medicines" said={summary.medicines} isAsked={asked !== null} />
        <Said title="Conditions" said={summary.conditions} isAsked={asked !== null} />
        <section>
          <h3>Last treatment here</h3>
          {summary.last_session ? (
            <Session session={summary.last_session} zone={zone} />
          ) : (
            <p className="faint">None on record</p>
          )}
        </section>
        <section>
          <h3>Whom to call</h3>
          <Person
            name={summary.emergency_name}
            is={summary.emergency_relation}
            phone={summary.emergency_phone}
          />
          {guardian && (
            <Person name={guardian.name} is={`guardian, ${guardian.relation}`} phone={guardian.phone} />
          )}
          {!summary.emergency_name && !guardian && <p className="faint">Nobody on record</p>}
        </section>
      </div>
    </Dialog>
  );
}

function Said({ title, said, isAsked }: { title: string; said: readonly SaidYes[]; isAsked: boolean }) {
  return (
    <section>
      <h3>{title}</h3>
      {said.length === 0 && <p className="faint">{isAsked ? "None told" : "Never asked"}</p>}
      <ul>
        {said.map(({ label, details }) => (
          <li key={label}>
            {label !== title && <span className="medium">{label}</span>}
            {details.map((detail) => (
              <bdi key={detail} className="detail">
                {detail}
              </bdi>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Session({ session, zone }: { session: LastSession; zone: string }) {
  const when = formatMoment(session.started_at, zone);
  const depth = session.deepest_um === null ? "" : `, to ${formatDepth(session.deepest_um)}`;
  return (
    <ul>
      <li>
        <span className="medium">
          {when}
          {session.open && ", not signed yet"}
        </span>
        <span className="detail">
          Microneedling by <bdi>{session.practitioner_name}</bdi>
          {session.zones && `: ${session.zones}${depth}`}
        </span>
      </li>
      <li>
        <span className="medium">Numbing</span>
        <bdi className="detail">{session.anaesthetic ?? "None charted"}</bdi>
      </li>
      <li>
        <span className="medium">Products</span>
        {session.products.length === 0 && <span className="detail">None charted</span>}
        {session.products.map((product) => (
          <bdi key={product} className="detail">
            {product}
          </bdi>
        ))}
      </li>
    </ul>
  );
}

function Person({ name, is, phone }: { name: string; is: string; phone: string }) {
  if (!name && !phone) return null;
  return (
    <p>
      <bdi className="medium">{name}</bdi>
      {is && (
        <>
          , <bdi>{is}</bdi>
        </>
      )}
      {phone && (
        <>
          : <bdi className="code">{phone}</bdi>
        </>
      )}
    </p>
  );
}
