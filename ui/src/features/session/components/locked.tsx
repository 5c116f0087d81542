/** The lock screen, wired to the backend. */
import { useClockMinute } from "@/components/use-clock-minute";
import { wordingOf } from "@/ipc/wording";
import { useDemo, useUnlock } from "../api/use-session-acts";
import { LockScreen } from "./lock-screen";
import { type LockedBecause, lockedInWords } from "./locked-because";
import { isStartFailure, StartFailed } from "./start-failed";

type Props = {
  practiceName: string;
  staff: readonly { id: string; name: string; role: string }[];
  demoPassphrase: string | null;
  because: LockedBecause | undefined;
  lastPersonId: string | undefined;
};

const roles: Record<string, string> = {
  front_desk: "Front desk",
  practitioner: "Practitioner",
  clinician: "Clinician",
  owner: "Owner",
};

export function Locked({ practiceName, staff, demoPassphrase, because, lastPersonId }: Props) {
  const unlock = useUnlock();
  const demo = useDemo();
  const now = useClockMinute();
  const failed = unlock.error ?? demo.open.error ?? demo.leave.error;
  const words = failed ? wordingOf(failed) : undefined;
  if (isStartFailure(failed)) {
    const lookAgain = () => {
      unlock.reset();
      demo.open.reset();
      demo.leave.reset();
    };
    return <StartFailed error={failed} isTrying={false} onTryAgain={lookAgain} />;
  }
  return (
    <LockScreen
      practiceName={practiceName}
      people={staff.map((person) => ({ ...person, role: roles[person.role] ?? person.role }))}
      note={demoPassphrase ? "Demo practice. Everybody here is invented" : lockedInWords(because)}
      demoPassphrase={demoPassphrase ?? undefined}
      error={words && `${words.happened}. ${words.safe}`}
      isOpening={unlock.isPending}
      now={now}
      lastPersonId={lastPersonId}
      onUnlock={(id, passphrase) => unlock.mutate({ staff: id, passphrase })}
      onTyping={() => unlock.isError && unlock.reset()}
      demo={demoPassphrase ? "leave" : "open"}
      isTurning={demo.open.isPending || demo.leave.isPending}
      onDemo={() => (demoPassphrase ? demo.leave.mutate() : demo.open.mutate())}
    />
  );
}
