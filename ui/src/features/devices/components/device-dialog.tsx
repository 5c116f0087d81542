/** One device: what its plate and its label say. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { DepthField } from "@/components/depth-field";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { TextField } from "@/components/text-field";
import { useShortcut } from "@/components/use-shortcut";
import type { Device, DeviceFields } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useSaveDevice } from "../api/use-devices";
import { LabelCodes } from "./label-codes";

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
  const save = useSaveDevice();
  const wrong = fieldErrors(save.error);
  const set = (part: Partial<DeviceFields>) => setFields((before) => ({ ...before, ...part }));
  const does = device ? "Save device" : "Add device";
  useShortcut("Mod+Enter", does, act, { overDialogs: true });
  function act() {
    if (!save.isPending) save.mutate({ of: device, fields }, { onSuccess: onClose });
  }

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      title={device ? <bdi>{`${device.fields.make} ${device.fields.model}`}</bdi> : "New device"}
      keepLabel={device ? "Keep as it is" : "Cancel"}
      note="Writes one audit entry"
      act={
        <Button
          kind="primary"
          keys="Mod+Enter"
          type="submit"
          form="device"
          isPending={save.isPending}
          working="Saving"
        >
          {does}
        </Button>
      }
    >
      <Form
        id="device"
        className="device-fields"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
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
          <LabelCodes
            codes={fields.labelled_contraindications}
            onChange={(labelled_contraindications) => set({ labelled_contraindications })}
            error={wrong.labelled_contraindications}
          />
        </div>
        <Check isSelected={fields.active} onChange={(active) => set({ active })}>
          In use here
        </Check>
      </Form>
      {save.isError && Object.keys(wrong).length === 0 && <Failure {...wordingOf(save.error)} />}
    </Dialog>
  );
}
