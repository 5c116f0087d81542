/** Everybody on record: role, rights, licence, deepest depth. People who left stay, below. */
import { useState } from "react";
import { Avatar } from "@/components/avatar";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { useShortcut } from "@/components/use-shortcut";
import { daysBetween, formatDayShort, todayHere } from "@/format/day";
import { formatDepth } from "@/format/depth";
import type { Staff } from "@/ipc/bindings";
import { useParameter } from "@/ipc/use-parameters";
import { PassphraseDialog } from "./passphrase-dialog";
import { rightsInWords, roleName } from "./staff-words";

type Props = {
  staff: readonly Staff[];
  myId: string;
  mayChange: boolean;
  onAdd: () => void;
  onOpen: (id: string) => void;
};

export function StaffTable({ staff, myId, mayChange, onAdd, onOpen }: Props) {
  const [isMine, setMine] = useState(false);
  const soon = useParameter("staff_dates_days") ?? 0;
  useShortcut("n", "Add a person", onAdd, { isOn: mayChange });
  const me = staff.find((person) => person.id === myId);
  return (
    <div className="staff">
      <div className="row">
        {mayChange && (
          <Button kind="primary" icon="user-plus" keys="N" onPress={onAdd}>
            Add a person
          </Button>
        )}
        <Button icon="key" onPress={() => setMine(true)}>
          Change my passphrase
        </Button>
      </div>
      <table className="table rows">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">May do</th>
            <th scope="col">Licence</th>
            <th scope="col">Valid to</th>
            <th scope="col">Insured to</th>
            <th scope="col" className="num">
              Deepest
            </th>
            <th scope="col">
              <span className="visually-hidden">Act</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {staff.map((person) => (
            <tr key={person.id} className={person.active ? "" : "left"}>
              <th scope="row">
                <span className="row">
                  <Avatar name={person.name} />
                  <bdi className="medium">{person.name}</bdi>
                  {person.id === myId && <span className="meta faint">you</span>}
                </span>
              </th>
              <td>{roleName(person.role)}</td>
              <td>{person.active ? rightsInWords(person) : <Badge>Left</Badge>}</td>
              <td>
                {person.licence_title}{" "}
                {person.licence_number && <span className="code">{person.licence_number}</span>}
              </td>
              <td className="nowrap">
                <End day={person.licence_expires} isActive={person.active} soon={soon} />
              </td>
              <td className="nowrap">
                <End day={person.insurance_expires} isActive={person.active} soon={soon} />
              </td>
              <td className="num nowrap">
                {person.max_depth_um === null ? "" : formatDepth(person.max_depth_um)}
              </td>
              <td className="num">
                {mayChange && person.active && (
                  <Button kind="link" aria-label={`Change ${person.name}`} onPress={() => onOpen(person.id)}>
                    Change
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isMine && me && <PassphraseDialog person={me} isMe onClose={() => setMine(false)} />}
    </div>
  );
}

type EndProps = { day: string | null; isActive: boolean; soon: number };

/** The last day of a licence or an insurance, marked when it ended or ends soon. */
function End({ day, isActive, soon }: EndProps) {
  if (day === null) return null;
  const left = daysBetween(todayHere(), day);
  const short = formatDayShort(day);
  if (isActive && left < 0) return <Badge mark="block">{short}</Badge>;
  if (isActive && left <= soon) return <Badge mark="warn">{short}</Badge>;
  return short;
}
