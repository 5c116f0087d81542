/** Who you are: the passphrase or the recovery kit of the backup's own time opens it; then all of it is checked. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PassphraseField } from "@/components/passphrase-field";
import { Progress } from "@/components/progress";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import type { BackupKey, FoundBackup, Rehearsal } from "@/ipc/bindings";
import { useJobProgress } from "@/ipc/use-job-progress";
import { usePassphraseStrength } from "@/ipc/use-passphrase-strength";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { stopJob } from "../api/use-backups";
import { type Opening, useBackupDoor, useRehearse } from "../api/use-restore";
import { madeAt } from "./backup-words";

type Props = {
  backup: FoundBackup;
  onChecked: (opening: Opening, report: Rehearsal) => void;
  onClose: () => void;
};

type With = BackupKey["with"];

const ways: { value: With; label: string }[] = [
  { value: "passphrase", label: "Passphrase" },
  { value: "words", label: "Recovery kit" },
];

export function OpenBackup({ backup, onChecked, onClose }: Props) {
  const door = useBackupDoor(backup.path);
  const rehearse = useRehearse(backup.path);
  const progress = useJobProgress(rehearse.isPending);
  const [staff, setStaff] = useState<string | null>(null);
  const [way, setWay] = useState<With>("passphrase");
  const [passphrase, setPassphrase] = useState("");
  const [words, setWords] = useState("");
  const strength = usePassphraseStrength(way === "words" ? passphrase : "");
  const errors = fieldErrors(rehearse.error);
  const waits = waitsFor();

  function waitsFor(): string | undefined {
    if (!staff) return "Check after you said who you are";
    if (way === "words" && words.trim().split(/\s+/).length < 12) return "Check after all 12 words";
    if (way === "words" && !strength?.accepted) return "Check after a passphrase that is hard to guess";
    return passphrase === "" ? "Check after the passphrase" : undefined;
  }
  function check(event: React.FormEvent) {
    event.preventDefault();
    if (waits || !staff || rehearse.isPending) return;
    const key: BackupKey = way === "words" ? { with: way, words, passphrase } : { with: way, passphrase };
    rehearse.mutate({ staff, key }, { onSuccess: (report) => onChecked({ staff, key }, report) });
  }
  return (
    <Dialog
      isOpen
      onKeep={rehearse.isPending ? stopJob : onClose}
      kind={{ mark: "next", says: "Step 2 of 3" }}
      title={`Open the backup of ${backup.facts ? madeAt(backup.facts) : ""}`}
      keepLabel={rehearse.isPending ? "Stop" : "Cancel"}
      note={waits ?? "Nothing changes yet"}
      width="wide"
      act={
        <Button
          kind="primary"
          icon="check"
          type="submit"
          form="open-backup"
          isDisabled={Boolean(waits)}
          isPending={rehearse.isPending}
          working="Checking"
        >
          Check this backup
        </Button>
      }
    >
      {door.isPending && <Loading says="Reading the backup" />}
      {door.isError && <Failure {...wordingOf(door.error)} />}
      {door.data && (
        <Form id="open-backup" className="open-backup" onSubmit={check}>
          <Select
            label="Who you are"
            options={door.data.staff.map(({ id, name }) => ({ value: id, label: name }))}
            value={staff}
            onChange={setStaff}
            hint="Somebody who manages the practice"
            error={errors.staff}
          />
          <Choice label="Open it with" options={ways} value={way} onChange={setWay} />
          {way === "words" && (
            <TextArea
              label="The 12 words of the kit"
              value={words}
              onChange={setWords}
              hint="The kit that was valid when the backup was made"
              error={errors.words}
              autoComplete="off"
              spellCheck="false"
            />
          )}
          <PassphraseField
            label={way === "words" ? "New passphrase" : "Passphrase"}
            value={passphrase}
            onChange={(next) => {
              setPassphrase(next);
              rehearse.reset();
            }}
            {...(way === "words" ? { strength: passphrase ? strength : null } : {})}
            hint={way === "words" ? "Four unrelated words work well" : "The one of that time"}
            error={errors.passphrase}
          />
          {rehearse.isPending && <Progress says="Restoring beside the practice and checking" at={progress} />}
          {rehearse.isError && Object.keys(errors).length === 0 && <Failure {...wordingOf(rehearse.error)} />}
        </Form>
      )}
    </Dialog>
  );
}
