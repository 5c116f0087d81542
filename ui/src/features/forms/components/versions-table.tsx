/** The versions of a form, each with what may be done with it. */
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { formatMoment } from "@/format/moment";
import type { Form, FormVersion } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import type { Doing } from "./form-page";
import { cameFrom, stateWords } from "./form-words";

type Props = {
  form: Form;
  mayWrite: boolean;
  onDo: (doing: Doing) => void;
  onWrite: (id: string) => void;
  /** Begins the next version with the words of this one; nothing while there is a draft. */
  onBegin: ((from: string) => void) | null;
};

export function VersionsTable(props: Props) {
  return (
    <table className="table form-versions">
      <thead>
        <tr>
          <th scope="col" className="num">
            Version
          </th>
          <th scope="col">State</th>
          <th scope="col">Written</th>
          <th scope="col">Reviewed</th>
          <th scope="col">Acts</th>
        </tr>
      </thead>
      <tbody>
        {props.form.versions.map((version) => (
          <VersionRow key={version.id} version={version} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function VersionRow({ form, version, mayWrite, onDo, onWrite, onBegin }: Props & { version: FormVersion }) {
  const zone = useSession().profile.fields.time_zone;
  const moment = (at: number | null) => (at === null ? "" : `, ${formatMoment(at, zone)}`);
  const { mark, says } = stateWords[version.state];
  const before = form.versions.find((other) => other.version < version.version);
  const name = `version ${version.version}`;
  return (
    <tr>
      <th scope="row" className="num">
        {version.version}
      </th>
      <td>
        <Badge mark={mark}>{says}</Badge>
        {version.re_sign && <span className="meta"> Everybody signs again</span>}
      </td>
      <td className="meta">
        <bdi>{cameFrom(version)}</bdi>
        {moment(version.changed_at)}
        {version.released_by && (
          <>
            <br />
            In force by <bdi>{version.released_by}</bdi>
            {moment(version.released_at)}
          </>
        )}
        {version.retired_at !== null && (
          <>
            <br />
            Retired{moment(version.retired_at)}
          </>
        )}
      </td>
      <td className="meta">
        {version.reviewed_at === null ? (
          "Not reviewed"
        ) : (
          <>
            <bdi>{version.reviewed_by}</bdi>
            {moment(version.reviewed_at)}
          </>
        )}
      </td>
      <td>
        <span className="row wrap">
          {mayWrite && version.state === "draft" && (
            <Button size="sm" aria-label={`Go on writing ${name}`} onPress={() => onWrite(version.id)}>
              Go on writing
            </Button>
          )}
          {mayWrite && version.state !== "retired" && version.reviewed_at === null && (
            <Button
              size="sm"
              aria-label={`Mark as reviewed, ${name}`}
              onPress={() => onDo({ act: "review", version })}
            >
              Mark as reviewed
            </Button>
          )}
          {before && (
            <Button
              size="sm"
              kind="quiet"
              aria-label={`Compare ${name} with the one before`}
              onPress={() => onDo({ act: "compare", version, before })}
            >
              Compare
            </Button>
          )}
          <Button
            size="sm"
            kind="quiet"
            aria-label={`Test print of ${name}`}
            onPress={() => onDo({ act: "print", version })}
          >
            Test print
          </Button>
          {mayWrite && onBegin && version.state === "retired" && (
            <Button
              size="sm"
              kind="quiet"
              aria-label={`Take these words up again, ${name}`}
              onPress={() => onBegin(version.id)}
            >
              Take these words up again
            </Button>
          )}
          {mayWrite && version.state === "active" && form.may_retire && (
            <Button
              size="sm"
              kind="quiet"
              aria-label={`Retire ${name}`}
              onPress={() => onDo({ act: "retire", version })}
            >
              Retire
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}
