/** Beside the editor: what publishing would change, why where something would no longer block, and the versions before. */
import { Button } from "@/components/button";
import { Region } from "@/components/region";
import { Severity } from "@/components/severity";
import { TextField } from "@/components/text-field";
import { formatMoment } from "@/format/moment";
import type { ChecklistVersion } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";

type Props = {
  isNew: boolean;
  isChanged: boolean;
  changes: readonly string[];
  loses: readonly string[];
  reason: string;
  onReason: (reason: string) => void;
  errors: Record<string, string>;
  fault: unknown;
  isPublishing: boolean;
  onPublish: () => void;
  versions: readonly ChecklistVersion[];
};

export function EditorSide(props: Props) {
  const { isNew, isChanged, changes, loses, reason, onReason, errors, fault, isPublishing, versions } = props;
  const zone = useSession().profile.fields.time_zone;
  const isReady = isChanged && !fault && (isNew || changes.length > 0);
  const waits = loses.length > 0 && reason.trim() === "";
  return (
    <div className="editor-side">
      <Region title="What changes" isPane>
        <div className="inside">
          {!isChanged && <p className="meta">Nothing yet. Change something at the left.</p>}
          {isChanged && fault !== null && fault !== undefined && (
            <p className="c-stop" role="alert">
              {Object.keys(errors).length > 0
                ? `It could not be answered as it is: ${Object.values(errors)[0]}.`
                : wordingOf(fault).happened}
            </p>
          )}
          {isReady && isNew && <p>A list of your own, kept from today on.</p>}
          {isReady && changes.length > 0 && (
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
          {loses.length > 0 && (
            <>
              <p className="row">
                <Severity name="warn" label="Caution" />
                <span>No longer blocks as before: {loses.join(", ")}</span>
              </p>
              <TextField
                label="Why"
                value={reason}
                onChange={onReason}
                error={errors.reason}
                hint="Kept on record with the version"
                maxLength={200}
              />
            </>
          )}
          <Button
            kind="primary"
            isDisabled={!isReady || waits}
            isPending={isPublishing}
            working="Publishing"
            onPress={props.onPublish}
          >
            {isNew ? "Publish list" : "Publish version"}
          </Button>
          <p className="meta">Runs begun before keep the version they were begun with.</p>
        </div>
      </Region>
      {versions.length > 0 && (
        <Region title="Versions" isPane>
          <div className="inside">
            {versions.map((version) => (
              <section key={version.version} aria-label={`Version ${version.version}`}>
                <h3 className="medium">
                  Version {version.version}{" "}
                  <span className="meta">
                    {version.own ? <bdi>{version.by_name}</bdi> : "came with Dermis"}
                    {version.own && version.at !== null && `, ${formatMoment(version.at, zone)}`}
                  </span>
                </h3>
                {version.reason && <p className="meta">Why: {version.reason}</p>}
                {version.changes.length > 0 && (
                  <ul className="meta">
                    {version.changes.map((change) => (
                      <li key={change}>{change}</li>
                    ))}
                  </ul>
                )}
              </section>
            ))}
          </div>
        </Region>
      )}
    </div>
  );
}
