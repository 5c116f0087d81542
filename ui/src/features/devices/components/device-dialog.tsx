/** One device: what its plate and its label say. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { DepthField } from "@/components/depth-field";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { TextField } from "@/components/text-field";
import type { Device, DeviceFields } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useSaveDevice } from "../api/use-devices";

type Props = { device: Device | null; onClose: () => void };

export const deviceKinds = [
  { value: "pen", label: "Pen" },
  { value: "roller", label: "Roller" },
  { value: "stamp", label: "Stamp" },
] as const;

const fresh: DeviceFields = {
  make: "",
  model: "",
  serial: "",
  kind: "pen",
  max_depth_um: 0,
  labelled_contraindications: [],
  service_due: null,
  active: true,
};

export function DeviceDialog({ device, onClose }: Props) {
  const [fields, setFields] = useState<DeviceFields>(device?.fields ?? fresh);
  const [codes, setCodes] = useState(fields.labelled_contraindications.join(", "));
  const save = useSaveDevice();
  const wrong = fieldErrors(save.error);
  const set = (part: Partial<DeviceFields>) => setFields((before) => ({ ...before, ...part }));
  const labelled = codes.split(/[\s,]+/).filter((code) => code !== "");

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      title={device ? `${device.fields.make} ${device.fields.model}` : "New device"}
      keepLabel={device ? "Keep as it is" : "Cancel"}
      note="Writes one audit entry"
      act={
        <Button
          kind="primary"
          isPending={save.isPending}
          working="Saving"
          onPress={() =>
            save.mutate(
              { of: device, fields: { ...fields, labelled_contraindications: labelled } },
              { onSuccess: onClose },
            )
          }
        >
          {device ? "Save device" : "Add device"}
        </Button>
      }
    >
      <div className="device-fields">
        <TextField
          label="Make"
          value={fields.make}
          onChange={(make) => set({ make })}
          error={wrong.make}
          autoFocus
        />
        <TextField
          label="Model"
          value={fields.model}
          onChange={(model) => set({ model })}
          error={wrong.model}
        />
        <TextField
          label="Serial number"
          optional
          code
          value={fields.serial}
          onChange={(serial) => set({ serial })}
          error={wrong.serial}
        />
        <DepthField
          label="Deepest depth"
          value={fields.max_depth_um || null}
          onChange={(um) => set({ max_depth_um: um ?? 0 })}
          hint="Reached or labelled, like 2.00"
          error={wrong.max_depth_um}
        />
        <Choice label="Type" options={deviceKinds} value={fields.kind} onChange={(kind) => set({ kind })} />
        <DateField
          label="Next service"
          optional
          value={fields.service_due}
          onChange={(service_due) => set({ service_due })}
          hint="Day the service is due"
        />
        <div className="whole">
          <TextField
            label="Contraindications on its label"
            optional
            value={codes}
            onChange={setCodes}
            hint="Question codes of the history, with commas between. A yes to one of them blocks this device"
            error={wrong.labelled_contraindications}
          />
        </div>
        <Check isSelected={fields.active} onChange={(active) => set({ active })}>
          In use here
        </Check>
      </div>
      {save.isError && Object.keys(wrong).length === 0 && <Failure {...wordingOf(save.error)} />}
    </Dialog>
  );
}
