/**
 * The locked window: the practice, its staff, one PIN or passphrase. It holds nothing of any client, not
 * even in the title. Choosing a person moves on to the field; Enter opens.
 */
import { use, useRef, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Avatar } from "@/components/avatar";
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { Kbd } from "@/components/kbd";
import { Mark } from "@/components/mark";
import { WayBackContext } from "@/components/way-back";
import { formatWeekday, todayHere } from "@/format/day";
import { formatTime } from "@/format/moment";
import { PassphraseForm } from "./passphrase-form";
import { PinForm } from "./pin-form";
import { RecoverDialog } from "./recover-dialog";
import { useTileKeys } from "./use-tile-keys";
import "./session.css";

export type LockPerson = { id: string; name: string; role: string };

type Props = {
  practiceName: string;
  people: readonly LockPerson[];
  /** Why it is locked: "Locked at 12:04 after 5 minutes. Your drafts are kept". */
  note?: string | undefined;
  /** Whose PIN is taken now; nobody's once the practice is closed. */
  pins: readonly string[];
  /** No passphrase is looked at before this moment, in UTC milliseconds. */
  waitsUntil: number;
  error?: string | undefined;
  /** The PIN typed last did not open; `at` tells one refusal from the next. */
  pinRefused?: { says: string; asksPassphrase: boolean; at: number } | undefined;
  isOpening: boolean;
  now: number;
  lastPersonId?: string | undefined;
  onUnlock: (personId: string, passphrase: string) => void;
  onUnlockByPin: (personId: string, pin: string) => void;
  onTyping: () => void;
  /** Another person, or another way in: what was refused before no longer counts. */
  onChoose: () => void;
  /** While the practice rests: takes the key out of memory. */
  onClosePractice: (() => void) | undefined;
  isClosing: boolean;
  /** The passphrase of everybody in the demo practice. */
  demoPassphrase?: string | undefined;
  /** Turns to the demo practice, or back to the clinic's own. */
  demo: "open" | "leave";
  isTurning: boolean;
  onDemo: () => void;
};

export function LockScreen(props: Props) {
  const { practiceName, people, note, pins, pinRefused, isOpening, now, lastPersonId } = props;
  const { onChoose, onClosePractice, demo, demoPassphrase, isTurning, onDemo } = props;
  const [chosen, setChosen] = useState(lastPersonId ?? (people.length === 1 ? people[0]?.id : undefined));
  const [wantsPassphrase, setWantsPassphrase] = useState(false);
  const [isRecovering, setRecovering] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wayBack = use(WayBackContext);
  const person = people.find((p) => p.id === chosen);
  const hasPin = person !== undefined && pins.includes(person.id) && !pinRefused?.asksPassphrase;
  useTileKeys(
    people.map((p) => p.id),
    choose,
  );

  function choose(id: string | undefined) {
    if (id === undefined) return;
    setChosen(id);
    turnTo("pin");
  }

  function turnTo(way: "pin" | "passphrase") {
    setWantsPassphrase(way === "passphrase");
    onChoose();
    requestAnimationFrame(() => field.current?.focus());
  }

  const openHint = (p: LockPerson) =>
    p.id === lastPersonId ? "Enter opens where you left it" : "Enter opens the practice";

  return (
    <div className="lock">
      <main className="lock-work">
        <div className={`lock-card${pins.length > 0 ? " rests" : ""}`}>
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
            {people.map((p, at) => (
              <ToggleButton
                key={p.id}
                id={p.id}
                className="tile"
                {...(at < 9 ? { "aria-keyshortcuts": `Alt+${at + 1}` } : {})}
              >
                {people.length > 1 && at < 9 && <Kbd keys={`Alt+${at + 1}`} />}
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
          {person && hasPin && !wantsPassphrase && (
            <PinForm
              key={person.id}
              name={person.name}
              hint={openHint(person)}
              error={pinRefused?.says}
              refused={pinRefused?.at ?? 0}
              isOpening={isOpening}
              inputRef={field}
              onUnlock={(pin) => props.onUnlockByPin(person.id, pin)}
              onTyping={props.onTyping}
              onUsePassphrase={() => turnTo("passphrase")}
            />
          )}
          {person && !(hasPin && !wantsPassphrase) && (
            <PassphraseForm
              key={person.id}
              name={person.name}
              hint={openHint(person)}
              error={props.error}
              because={pinRefused?.says}
              waitsUntil={props.waitsUntil}
              isOpening={isOpening}
              isBehind={isRecovering}
              inputRef={field}
              onUnlock={(passphrase) => props.onUnlock(person.id, passphrase)}
              onTyping={props.onTyping}
              onUsePin={hasPin ? () => turnTo("pin") : undefined}
            />
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
            {onClosePractice && (
              <Button
                kind="quiet"
                icon="lock"
                isPending={props.isClosing}
                working="Closing"
                onPress={onClosePractice}
              >
                Close the practice
              </Button>
            )}
          </div>
          {onClosePractice && (
            <p className="meta">
              Closing takes the key out of memory. After that only a passphrase opens, no PIN.
            </p>
          )}
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
