/** The lock screen, wired to the backend. */
import { useClockMinute } from "@/components/use-clock-minute";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useClosePractice, useDemo, useUnlock, useUnlockByPin } from "../api/use-session-acts";
import { LockScreen } from "./lock-screen";
import { type LockedBecause, lockedInWords } from "./locked-because";
import { isStartFailure, StartFailed } from "./start-failed";

type Props = {
  practiceName: string;
  staff: readonly { id: string; name: string; role: string }[];
  demoPassphrase: string | null;
  /** Whose PIN is taken now. */
  pins: readonly string[];
  /** No passphrase is looked at before this moment, in UTC milliseconds. */
  waitsUntil: number;
  because: LockedBecause | undefined;
  lastPersonId: string | undefined;
};

const roles: Record<string, string> = {
  front_desk: "Front desk",
  practitioner: "Practitioner",
  clinician: "Clinician",
  owner: "Owner",
};

export function Locked(props: Props) {
  const { practiceName, staff, demoPassphrase, pins, waitsUntil, because, lastPersonId } = props;
  const unlock = useUnlock();
  const byPin = useUnlockByPin();
  const close = useClosePractice();
  const demo = useDemo();
  const now = useClockMinute();
  const failed = unlock.error ?? byPin.error ?? close.error ?? demo.open.error ?? demo.leave.error;
  if (isStartFailure(failed)) {
    const lookAgain = () => {
      for (const act of [unlock, byPin, close, demo.open, demo.leave]) act.reset();
    };
    return <StartFailed error={failed} isTrying={false} onTryAgain={lookAgain} />;
  }
  const pin = byPin.error && pinRefused(byPin.error);
  const words = failed && failed !== byPin.error ? wordingOf(failed) : undefined;
  return (
    <LockScreen
      practiceName={practiceName}
      people={staff.map((person) => ({ ...person, role: roles[person.role] ?? person.role }))}
      note={demoPassphrase ? "Demo practice. Everybody here is invented" : lockedInWords(because)}
      demoPassphrase={demoPassphrase ?? undefined}
      pins={pins}
      waitsUntil={waitsUntil}
      error={words && `${words.happened}. ${words.safe}`}
      pinRefused={pin ? { ...pin, at: byPin.submittedAt } : undefined}
      isOpening={unlock.isPending || byPin.isPending}
      now={now}
      lastPersonId={lastPersonId}
      onUnlock={(id, passphrase) => unlock.mutate({ staff: id, passphrase })}
      onUnlockByPin={(id, pin) => byPin.mutate({ staff: id, pin })}
      onTyping={() => {
        if (unlock.isError) unlock.reset();
        if (byPin.isError && !pin?.asksPassphrase) byPin.reset();
      }}
      onChoose={() => {
        unlock.reset();
        byPin.reset();
      }}
      onClosePractice={pins.length > 0 ? () => close.mutate() : undefined}
      isClosing={close.isPending}
      demo={demoPassphrase ? "leave" : "open"}
      isTurning={demo.open.isPending || demo.leave.isPending}
      onDemo={() => (demoPassphrase ? demo.leave.mutate() : demo.open.mutate())}
    />
  );
}

/** A PIN that did not open: try again, or only the passphrase helps. */
function pinRefused(error: Error): { says: string; asksPassphrase: boolean } {
  // The practice was closed behind the screen: there is nothing a PIN could open.
  if (error instanceof AppError && error.code === "locked") {
    return { says: "The practice was closed meanwhile. Type your passphrase.", asksPassphrase: true };
  }
  const says = fieldErrors(error).pin ?? wordingOf(error).happened;
  return { says, asksPassphrase: error instanceof AppError && error.rule === "passphrase_needed" };
}
