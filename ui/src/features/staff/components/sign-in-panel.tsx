/** Settings, Your sign-in: one's own PIN and passphrase. */
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { FormGroup } from "@/components/form-group";
import { Loading } from "@/components/loading";
import { notify } from "@/components/toast-queue";
import { useSession } from "@/ipc/session-context";
import { useParameter } from "@/ipc/use-parameters";
import { wordingOf } from "@/ipc/wording";
import { useHasPin, useRemovePin } from "../api/use-pin";
import { PassphraseDialog } from "./passphrase-dialog";
import { PinDialog } from "./pin-dialog";
import { pinEndsInWords } from "./staff-words";
import "./staff.css";

export function SignInPanel() {
  const { me } = useSession();
  const pin = useHasPin();
  const drop = useRemovePin();
  const hours = useParameter("pin_hours");
  const sleep = useParameter("pin_sleep_minutes");
  const [open, setOpen] = useState<"pin" | "passphrase" | null>(null);
  if (pin.isPending || hours === undefined || sleep === undefined) return <Loading says="Reading your PIN" />;
  if (pin.isError) return <Failure {...wordingOf(pin.error)} />;
  const has = pin.data;
  return (
    <div className="settings-work sign-in">
      {drop.isError && <Failure {...wordingOf(drop.error)} />}
      <FormGroup name="PIN">
        <p className="both">
          <Badge mark={has ? "done" : "pending"}>{has ? "You have a PIN" : "No PIN"}</Badge>
        </p>
        <p className="both">
          After the window was locked, a PIN brings you back within a second. It opens nothing by itself: when
          Dermis starts, the passphrase is asked.
        </p>
        <p className="both meta">{pinEndsInWords(hours, sleep)}</p>
        <div className="both row">
          <Button icon="key" kind={has ? "standard" : "primary"} onPress={() => setOpen("pin")}>
            {has ? "Change my PIN" : "Set a PIN"}
          </Button>
          {has && (
            <Button
              icon="close"
              isPending={drop.isPending}
              working="Dropping"
              onPress={() =>
                drop.mutate(undefined, {
                  onSuccess: () => notify("Your PIN is dropped. The passphrase is asked each time"),
                })
              }
            >
              Drop my PIN
            </Button>
          )}
        </div>
      </FormGroup>
      <FormGroup name="Passphrase">
        <p className="both">It opens the practice as you. Nobody else knows it, and nobody can look it up.</p>
        <div className="both row">
          <Button icon="key" onPress={() => setOpen("passphrase")}>
            Change my passphrase
          </Button>
        </div>
      </FormGroup>
      {open === "pin" && <PinDialog isChange={has} onClose={() => setOpen(null)} />}
      {open === "passphrase" && <PassphraseDialog person={me} isMe onClose={() => setOpen(null)} />}
    </div>
  );
}
