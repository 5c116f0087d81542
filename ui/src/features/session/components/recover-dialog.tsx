/** The way back in with the printed kit: its words, who you are, a new passphrase. */
import { useState } from "react";
import { Form, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Avatar } from "@/components/avatar";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { TextArea } from "@/components/text-area";
import { usePassphraseStrength } from "@/ipc/use-passphrase-strength";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useRecover } from "../api/use-recover";
import { areKitWordsComplete, kitWords, kitWordsSay } from "./kit-places";
import type { LockPerson } from "./lock-screen";

type Props = { people: readonly LockPerson[]; onClose: () => void };

export function RecoverDialog({ people, onClose }: Props) {
  const recover = useRecover();
  const [words, setWords] = useState("");
  const [staff, setStaff] = useState(people.length === 1 ? people[0]?.id : undefined);
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const strength = usePassphraseStrength(passphrase);
  const errors = fieldErrors(recover.error);
  const isSame = again !== "" && again === passphrase;
  const waits = waitsFor();

  function waitsFor(): string | undefined {
    if (!areKitWordsComplete(words)) return "Open after all 12 words";
    if (!staff) return "Open after you said who you are";
    if (!strength?.accepted) return "Open after a passphrase that is hard to guess";
    return isSame ? undefined : "Open after both passphrases are the same";
  }
  function open(event: React.FormEvent) {
    event.preventDefault();
    if (waits || !staff || recover.isPending) return;
    recover.mutate({ words: kitWords(words).join(" "), staff, passphrase });
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: "Recovery kit" }}
      title="Open the practice with its recovery kit"
      note={waits ?? "Writes one audit entry"}
      keepLabel="Back to the lock"
      width="wide"
      act={
        <Button
          kind="primary"
          icon="key"
          type="submit"
          form="recover"
          isDisabled={Boolean(waits)}
          isPending={recover.isPending}
          working="Opening"
        >
          Open and set the passphrase
        </Button>
      }
    >
      <Form id="recover" className="recover" onSubmit={open}>
        <TextArea
          label="The 12 words of the kit"
          value={words}
          onChange={(next) => {
            setWords(next);
            recover.reset();
          }}
          hint={kitWordsSay(words)}
          error={errors.words}
          autoFocus
          autoComplete="off"
          spellCheck="false"
        />
        <div className="field">
          <span className="lab" id="recover-who">
            Who you are
          </span>
          <ToggleButtonGroup
            aria-labelledby="recover-who"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={staff ? [staff] : []}
            onSelectionChange={(keys) => {
              setStaff([...keys].map(String)[0]);
              recover.reset();
            }}
            className="tiles small"
          >
            {people.map((person) => (
              <ToggleButton key={person.id} id={person.id} className="tile small">
                <Avatar name={person.name} />
                <span className="grow">
                  <bdi className="name">{person.name}</bdi>
                  <span className="meta">{person.role}</span>
                </span>
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <span className="hint">
            Somebody who manages the practice. They can then give others a new passphrase
          </span>
        </div>
        <div className="both-passphrases">
          <PassphraseField
            label="New passphrase"
            value={passphrase}
            onChange={setPassphrase}
            strength={passphrase ? strength : null}
            hint="Four unrelated words work well"
            error={errors.passphrase}
          />
          <PassphraseField
            label="The same again"
            value={again}
            onChange={setAgain}
            fine={isSame ? "Both are the same" : undefined}
          />
        </div>
        {recover.isError && Object.keys(errors).length === 0 && <Failure {...wordingOf(recover.error)} />}
      </Form>
    </Dialog>
  );
}
