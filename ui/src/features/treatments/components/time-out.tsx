/** The pause before the first needle: the right person, intact skin, clean device. Folds to one line when done. */
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { NumberField } from "@/components/number-field";
import { Region } from "@/components/region";
import { Select } from "@/components/select";
import { TextField } from "@/components/text-field";
import { YesNo } from "@/components/yes-no";
import type { TreatmentDraft, TreatmentView } from "@/ipc/bindings";
import type { Chart } from "../api/use-chart";
import { useDeviceChoices } from "../api/use-treatments";

type Props = { view: TreatmentView; draft: TreatmentDraft; change: Chart["change"] };

export function isTimeOutDone(draft: TreatmentDraft, isMinor: boolean): boolean {
  const guarded = !isMinor || draft.guardian_present;
  return draft.identifiers_confirmed && guarded && draft.skin_intact !== null && draft.device_id !== null;
}

export function TimeOut({ view, draft, change }: Props) {
  const done = isTimeOutDone(draft, view.client_is_minor);
  const [isOpen, setOpen] = useState(!done);
  const devices = useDeviceChoices();
  const inUse = (devices.data ?? []).filter((d) => d.fields.active || d.id === draft.device_id);
  const device = inUse.find((d) => d.id === draft.device_id);
  const name = device ? `${device.fields.make} ${device.fields.model}` : "no device";
  const box = useRef<HTMLDivElement>(null);
  // The session begins with its first question.
  useEffect(() => box.current?.querySelector<HTMLElement>("input:not(:checked)")?.focus(), []);
  const fold = (
    <Button kind="link" onPress={() => setOpen(!isOpen)}>
      {isOpen ? "Fold" : "Change"}
    </Button>
  );
  if (!isOpen) {
    const skin = draft.skin_intact ? "skin intact" : "skin not intact";
    const sleeve = draft.barrier_sleeve ? "fresh sleeve" : "no sleeve";
    const facts = ["name and birth date asked", skin, name, sleeve, draft.room].filter(Boolean).join(", ");
    return (
      <p className="time-out-line meta">
        <b className="medium">Time-out</b> {facts}
        <span className="end">{fold}</span>
      </p>
    );
  }
  return (
    <Region title="Time-out" note="Before the first needle" acts={done && fold}>
      <div className="time-out" ref={box}>
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
          <Check isSelected={draft.barrier_sleeve} onChange={(barrier_sleeve) => change({ barrier_sleeve })}>
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
  );
}
