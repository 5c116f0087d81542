/** The tests since the stop, and what the machine still needs before it runs again. */
import { Link } from "@tanstack/react-router";
import { Badge } from "@/components/badge";
import { Severity } from "@/components/severity";
import type { MarkName } from "@/components/severity-shapes";
import { formatMomentShort } from "@/format/moment";
import type { IncidentPage, Outcome, Stop, TestKind } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wayBack } from "./recall-words";
import { Step } from "./step";
import type { StepState } from "./steps";

const kinds: Record<TestKind, string> = {
  spore: "Spore test",
  bowie_dick: "Bowie-Dick",
  helix: "Helix",
  leak: "Leak test",
  door_seal: "Door seal",
  water: "Water",
  foil: "Foil test",
};

const outcomes: Record<Outcome, { mark: MarkName; says: string }> = {
  pending: { mark: "pending", says: "Not read yet" },
  pass: { mark: "done", says: "Good" },
  fail: { mark: "block", says: "Failed" },
  invalid: { mark: "warn", says: "Says nothing, repeat it" },
};

type Props = {
  no: number;
  title: string;
  state: StepState["state"];
  says: string;
  page: IncidentPage;
  stop: Stop;
};

export function RetestStep({ page, stop, ...step }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const need = wayBack(stop, page.since);
  return (
    <Step {...step}>
      <p className="row need">
        <Severity name={need.isMet ? "done" : "pending"} size={18} />
        <span>
          {need.isMet ? "" : "Needed: "}
          <b className="medium">{need.says}</b>
        </span>
        {stop.lifted_at === null && <Link to="/sterilization">Open Sterilization</Link>}
      </p>
      {stop.repaired_at !== null && (
        <p className="meta">
          Inspected or repaired {formatMomentShort(stop.repaired_at, zone)}: {stop.repair}
        </p>
      )}
      {page.since.length === 0 ? (
        <p className="meta">
          No test was run since the stop. One bad retest means repair and three good tests
        </p>
      ) : (
        <div className="wide-table" tabIndex={0} role="group" aria-label="Tests since the stop, table">
          <table className="table rows">
            <caption className="visually-hidden">Tests since the stop, oldest first</caption>
            <thead>
              <tr>
                <th scope="col">Test</th>
                <th scope="col">Run</th>
                <th scope="col">By</th>
                <th scope="col">Load</th>
                <th scope="col">Result</th>
                <th scope="col">Read by</th>
              </tr>
            </thead>
            <tbody>
              {page.since.map((test) => (
                <tr key={test.id}>
                  <th scope="row">{kinds[test.kind]}</th>
                  <td>{formatMomentShort(test.run_at, zone)}</td>
                  <td>
                    <bdi>{test.run_by_name}</bdi>
                  </td>
                  <td className="code">{test.load_no}</td>
                  <td>
                    <Badge mark={outcomes[test.outcome].mark}>{outcomes[test.outcome].says}</Badge>
                  </td>
                  <td>
                    <bdi>{test.read_by_name}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Step>
  );
}
