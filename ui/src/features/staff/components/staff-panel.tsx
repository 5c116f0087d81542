/** Staff in Settings: everybody on record; adding and changing people opens in the same place. */
import { useState } from "react";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useStaff } from "../api/use-staff";
import { KeysTooDialog } from "./keys-too-dialog";
import { StaffEditor } from "./staff-editor";
import { StaffTable } from "./staff-table";
import "./staff.css";

type Props = { mayChange: boolean };

export function StaffPanel({ mayChange }: Props) {
  const staff = useStaff();
  const { me } = useSession();
  const [open, setOpen] = useState<string | "new" | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  if (staff.isPending) return <Loading says="Reading the staff" />;
  if (staff.isError) {
    const reference = staff.error instanceof AppError ? staff.error.reference : undefined;
    return <Failure {...wordingOf(staff.error)} reference={reference} />;
  }
  const close = () => setOpen(null);
  if (open === "new") return <StaffEditor key="new" isMe={false} onDone={close} />;
  const person = staff.data.find((p) => p.id === open);
  if (person) {
    const isMe = person.id === me.id;
    return (
      <StaffEditor
        key={`${person.id} ${person.version}`}
        person={person}
        isMe={isMe}
        onReadAgain={() => void staff.refetch()}
        onDone={close}
        onLeft={() => setLeft(person.name)}
      />
    );
  }
  return (
    <>
      <StaffTable
        staff={staff.data}
        myId={me.id}
        mayChange={mayChange}
        onAdd={() => setOpen("new")}
        onOpen={setOpen}
      />
      {left !== null && <KeysTooDialog name={left} onClose={() => setLeft(null)} />}
    </>
  );
}
