/** The pause before the first needle: the right person, intact skin, clean device. Folds to one line when done. */
import { useEffect } from "react";
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { NumberField } from "@/components/number-field";
import { Region } from "@/components/region";
import { Select } from "@/components/select";
import { Severity } from "@/components/severity";
import { TextField } from "@/components/text-field";
import { YesNo } from "@/components/yes-no";
import type { TreatmentDraft, TreatmentView } from "@/ipc/bindings";
import type { Chart } from "../api/use-chart";
import { useDeviceChoices } from "../api/use-treatments";
import { useFolding } from "./use-folding";

type Props = { view: TreatmentView; draft: TreatmentDraft; change: Chart["change"] };

export function isTimeOutDone(draft: TreatmentDraft, isMinor: boolean): boolean {
  const guarded = !isMinor || draft.guardian_present;
  return draft.identifiers_confirmed && guarded && draft.skin_intact !== null && draft.device_id !== null;
}

export function TimeOut({ view, draft, change }: Props) {
  const done = isTimeOutDone(draft, view.client_is_minor);
  // A session may go on without a sleeve or a number; neither is folded away before it was looked at.
  const isComplete = done && draft.barrier_sleeve && draft.session !== null;
  const { skin_intact, device_id, session, sessions, indication, room } = draft;
  const answers = JSON.stringify([skin_intact, device_id, session, sessions, indication, room]);
  const { isOpen, turn, box, onBlur } = useFolding(done, isComplete, answers);
  // The session begins with its first question.
  useEffect(() => box.current?.querySelector<HTMLElement>("input:not(:checked)")?.focus(), [box]);
  const devices = useDeviceChoices();
  const inUse = (devices.data ?? []).filter((d) => d.fields.active || d.id === device_id);
  const device = inUse.find((d) => d.id === device_id);
  const name = device ? `${device.fields.make} ${device.fields.model}` : "no device";
  if (!isOpen) {
    const facts = [
      "name and birth date asked",
      view.client_is_minor && "guardian present",
      skin_intact ? "skin intact" : "skin not intact",
      name,
      draft.barrier_sleeve ? "fresh sleeve" : "no sleeve",
      room,
    ];
    const says = facts.filter(Boolean).join(", ");
    return (
      <div ref={box}>
        <section className="region time-out-line" aria-label="Time-out">
          <Severity name={skin_intact ? "done" : "warn"} />
          <h2 className="medium">Time-out</h2>
          <p className="meta clip" title={says}>
            {says}
          </p>
          <span className="end">
            <Button kind="link" aria-label="Change the time-out" onPress={() => turn(true)}>
              Change
            </Button>
          </span>
        </section>
      </div>
    );
  }
  const fold = (
    <Button kind="link" onPress={() => turn(false)}>
      Fold
    </Button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears a field inside it being left
    <div ref={box} onBlur={onBlur}>
      <Region title="Time-out" note="Before the first needle" acts={done && fold}>
        <div className="time-out">
          <div className="stack">
            <Check
              isSelected={draft.identifiers_confirmed}
              onChange={(identifiers_confirmed) => change({ identifiers_confirmed })}
            >
              Name and date of birth asked, both match
            </Check>
            {view.client_is_minor && (
              <Check
                isSelected={draft.guardian_present}
                onChange={(guardian_present) => change({ guardian_present })}
              >
                The guardian is present
              </Check>
            )}
            <Check
              isSelected={draft.barrier_sleeve}
              onChange={(barrier_sleeve) => change({ barrier_sleeve })}
            >
              Fresh sleeve on the device
            </Check>
            <YesNo
              label="Skin intact"
              value={draft.skin_intact === null ? null : draft.skin_intact ? "yes" : "no"}
              onChange={(answer) => change({ skin_intact: answer === "yes" })}
              keepSpace={false}
            />
          </div>
          <div className="time-out-fields">
            <div className="whole">
              <Select
                label="Device"
                options={inUse.map((d) => ({
                  value: d.id,
                  label: `${d.fields.make} ${d.fields.model}`,
                  detail: d.fields.serial,
                }))}
                value={draft.device_id}
                onChange={(device_id) => change({ device_id })}
                keepSpace={false}
              />
            </div>
            <NumberField
              label="Session"
              value={draft.session}
              onChange={(session) => change({ session })}
              least={1}
              most={20}
              keepSpace={false}
            />
            <NumberField
              label="Of"
              value={draft.sessions}
              onChange={(sessions) => change({ sessions })}
              least={1}
              most={20}
              keepSpace={false}
            />
            <TextField
              label="Done for"
              optional
              value={draft.indication}
              onChange={(indication) => change({ indication })}
              keepSpace={false}
            />
            <TextField
              label="Room"
              optional
              value={draft.room}
              onChange={(room) => change({ room })}
              keepSpace={false}
            />
          </div>
        </div>
      </Region>
    </div>
  );
}
