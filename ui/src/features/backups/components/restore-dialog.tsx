/**
 * Going back to a backup, in three steps: which one, who you are, what was checked. Nothing of the
 * practice on this computer changes before the last button, and then it is set aside, never deleted.
 */
import { useState } from "react";
import type { FoundBackup, Rehearsal } from "@/ipc/bindings";
import { dropRestored, type Opening } from "../api/use-restore";
import { ChooseBackup } from "./choose-backup";
import { OpenBackup } from "./open-backup";
import { UseBackup } from "./use-backup";
import "./backups.css";

type Props = {
  /** Somebody is signed in: what would be lost can be told. */
  isLive: boolean;
  onClose: () => void;
};

type Checked = { opening: Opening; report: Rehearsal };

export function RestoreDialog({ isLive, onClose }: Props) {
  const [backup, setBackup] = useState<FoundBackup | undefined>(undefined);
  const [checked, setChecked] = useState<Checked | undefined>(undefined);
  function leave() {
    if (checked) dropRestored();
    onClose();
  }
  if (!backup) return <ChooseBackup onChoose={setBackup} onClose={onClose} />;
  if (!checked) {
    return (
      <OpenBackup
        backup={backup}
        onChecked={(opening, report) => setChecked({ opening, report })}
        onClose={onClose}
      />
    );
  }
  return <UseBackup backup={backup} checked={checked} isLive={isLive} onClose={leave} />;
}
