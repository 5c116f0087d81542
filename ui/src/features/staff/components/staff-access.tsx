/** A person's way in: a new passphrase when theirs is forgotten, and the end of it when they leave. */
import { useState } from "react";
import { Button } from "@/components/button";
import { FormGroup } from "@/components/form-group";
import type { Staff } from "@/ipc/bindings";
import { LeaveDialog } from "./leave-dialog";
import { PassphraseDialog } from "./passphrase-dialog";

type Props = { person: Staff; isMe: boolean; onLeft: () => void };

export function StaffAccess({ person, isMe, onLeft }: Props) {
  const [open, setOpen] = useState<"passphrase" | "leave" | null>(null);
  return (
    <FormGroup name="Access">
      <div className="both row wrap">
        <Button icon="key" onPress={() => setOpen("passphrase")}>
          {isMe ? "Change my passphrase" : "Give a new passphrase"}
        </Button>
        {isMe ? (
          <span className="meta">Another person who manages can end your access.</span>
        ) : (
          <Button kind="stop" icon="door" onPress={() => setOpen("leave")}>
            No longer works here
          </Button>
        )}
      </div>
      {open === "passphrase" && (
        <PassphraseDialog person={person} isMe={isMe} onClose={() => setOpen(null)} />
      )}
      {open === "leave" && <LeaveDialog person={person} onClose={() => setOpen(null)} onLeft={onLeft} />}
    </FormGroup>
  );
}
