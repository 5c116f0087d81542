/**
 * The locked window: the practice, its staff, one passphrase. It holds nothing of any client, not even
 * in the title. Choosing a person moves on to the passphrase; Enter opens.
 */
import { use, useRef, useState } from "react";
import { Form, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Avatar } from "@/components/avatar";
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { Mark } from "@/components/mark";
import { PassphraseField } from "@/components/passphrase-field";
import { WayBackContext } from "@/components/way-back";
import { formatWeekday, todayHere } from "@/format/day";
import { formatTime } from "@/format/moment";
import { RecoverDialog } from "./recover-dialog";
import "./session.css";

export type LockPerson = { id: string; name: string; role: string };

type Props = {
  practiceName: string;
  people: readonly LockPerson[];
  /** Why it is locked: "Locked at 12:04 after 5 minutes. Your drafts are kept". */
  note?: string | undefined;
  error?: string | undefined;
  isOpening: boolean;
  now: number;
  lastPersonId?: string | undefined;
  onUnlock: (personId: string, passphrase: string) => void;
  onTyping?: () => void;
  /** The passphrase of everybody in the demo practice. */
  demoPassphrase?: string | undefined;
  /** Turns to the demo practice, or back to the clinic's own. */
  demo: "open" | "leave";
  isTurning: boolean;
  onDemo: () => void;
};

export function LockScreen(props: Props) {
  const {
    practiceName,
    people,
    note,
    error,
    isOpening,
    now,
    lastPersonId,
    onUnlock,
    onTyping,
    demo,
    demoPassphrase,
    isTurning,
    onDemo,
  } = props;
  const [chosen, setChosen] = useState(lastPersonId ?? (people.length === 1 ? people[0]?.id : undefined));
  const [passphrase, setPassphrase] = useState("");
  const [isRecovering, setRecovering] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wayBack = use(WayBackContext);
  const person = people.find((p) => p.id === chosen);

  function choose(id: string | undefined) {
    if (id === undefined) return;
    setChosen(id);
    setPassphrase("");
    onTyping?.();
    requestAnimationFrame(() => field.current?.focus());
  }

  function unlock(event: React.FormEvent) {
    event.preventDefault();
    if (person && passphrase && !isOpening) onUnlock(person.id, passphrase);
  }

  return (
    <div className="lock">
      <main className="lock-work">
        <div className="lock-card">
          <div className="lock-mark">
            <Mark size={44} />
          </div>
          <h1 className="title t1">
            <bdi>{practiceName}</bdi>
          </h1>
          {note && <p className="meta">{note}</p>}
          <ToggleButtonGroup
            aria-label="Who are you"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={chosen ? [chosen] : []}
            onSelectionChange={(keys) => choose([...keys].map(String)[0])}
            className="tiles"
          >
            {people.map((p) => (
              <ToggleButton key={p.id} id={p.id} className="tile">
                <Avatar name={p.name} size="lg" />
                <bdi className="name">{p.name}</bdi>
                <span className="meta">{p.role}</span>
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {demoPassphrase && (
            <p className="demo-passphrase">
              Everybody’s passphrase here: <b className="code">{demoPassphrase}</b>
            </p>
          )}
          {!person && <p className="lock-form meta">Choose who you are</p>}
          {person && (
            <Form className="lock-form" onSubmit={unlock}>
              <PassphraseField
                key={person.id}
                label={`Passphrase of ${person.name}`}
                value={passphrase}
                onChange={(next) => {
                  setPassphrase(next);
                  onTyping?.();
                }}
                error={error}
                hint={
                  person.id === lastPersonId ? "Enter opens where you left it" : "Enter opens the practice"
                }
                autoFocus
                inputRef={field}
              />
              <Button
                kind="primary"
                size="lg"
                wide
                type="submit"
                icon="key"
                keys="Enter"
                isPending={isOpening}
                working="Opening"
              >
                Unlock
              </Button>
            </Form>
          )}
          <div className="lock-others">
            <Button
              kind="quiet"
              icon="door"
              isPending={isTurning}
              working={demo === "open" ? "Opening" : "Leaving"}
              onPress={onDemo}
            >
              {demo === "open" ? "Open the demo practice" : "Leave the demo"}
            </Button>
            {!demoPassphrase && (
              <Button kind="quiet" icon="key" onPress={() => setRecovering(true)}>
                Forgot your passphrase? Use the recovery kit
              </Button>
            )}
            {!demoPassphrase && wayBack}
          </div>
        </div>
      </main>
      <footer className="meta">
        <Icon name="shield" size={15} />
        Everything stays on this computer, encrypted
        <span className="end">
          {formatWeekday(todayHere(new Date(now)))}, {formatTime(now)}
        </span>
      </footer>
      <div className="strata" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      {isRecovering && <RecoverDialog people={people} onClose={() => setRecovering(false)} />}
    </div>
  );
}
