/** The devices of the practice, for the settings screen. */
import { useRef, useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Region } from "@/components/region";
import { useRowKeys } from "@/components/use-row-keys";
import { formatDayShort, todayHere } from "@/format/day";
import { formatDepth } from "@/format/depth";
import type { Device } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useDevices } from "../api/use-devices";
import { DeviceDialog, deviceKinds } from "./device-dialog";
import "./devices.css";

type Props = {
  /** Only people who manage change devices. */
  mayManage: boolean;
};

export function DevicesList({ mayManage }: Props) {
  const devices = useDevices();
  const [open, setOpen] = useState<Device | "new" | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list, "tbody tr");
  if (devices.isPending) return <Loading says="Reading the devices" />;
  if (devices.isError) return <Failure {...wordingOf(devices.error)} />;
  const add = mayManage && (
    <Button icon="plus" size="sm" onPress={() => setOpen("new")}>
      Add device
    </Button>
  );
  return (
    <div ref={list}>
      {devices.data.length === 0 ? (
        <Empty
          title="No device yet"
          says="A treatment names the device it was done with, and its deepest depth."
        >
          {add}
        </Empty>
      ) : (
        <Region title="Devices" acts={add}>
          <table className="table rows">
            <thead>
              <tr>
                <th scope="col">Device</th>
                <th scope="col">Type</th>
                <th scope="col">Serial</th>
                <th scope="col" className="num">
                  Deepest
                </th>
                <th scope="col">Service</th>
                <th scope="col">State</th>
                <th scope="col">
                  <span className="visually-hidden">Acts</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {devices.data.map((device) => (
                <Row key={device.id} device={device} onOpen={mayManage ? () => setOpen(device) : undefined} />
              ))}
            </tbody>
          </table>
        </Region>
      )}
      {open && <DeviceDialog device={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Row({ device, onOpen }: { device: Device; onOpen: (() => void) | undefined }) {
  const { fields } = device;
  const isOverdue = fields.service_due !== null && fields.service_due < todayHere();
  return (
    <tr>
      <th scope="row">
        {fields.make} {fields.model}
      </th>
      <td className="meta">{deviceKinds.find((kind) => kind.value === fields.kind)?.label}</td>
      <td className="code">{fields.serial}</td>
      <td className="num">{formatDepth(fields.max_depth_um)}</td>
      <td className={isOverdue ? "c-warn" : ""}>
        {fields.service_due
          ? `${isOverdue ? "Overdue since" : "Due"} ${formatDayShort(fields.service_due)}`
          : "No day set"}
      </td>
      <td>
        <Badge mark={fields.active ? "done" : "later"}>{fields.active ? "In use" : "Put away"}</Badge>
      </td>
      <td className="num">
        {onOpen && (
          <Button kind="link" aria-label={`Change ${fields.make} ${fields.model}`} onPress={onOpen}>
            Change
          </Button>
        )}
      </td>
    </tr>
  );
}
