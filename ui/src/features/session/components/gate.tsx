/** What the window shows before anybody may see a client: set-up, the lock, the recovery kit; then the practice. */
import { useEffect, useRef, useState } from "react";
import { Loading } from "@/components/loading";
import { type OpenSession, SessionContext } from "@/ipc/session-context";
import { useLock } from "../api/use-session-acts";
import { useSessionState } from "../api/use-session-state";
import { KitWaits } from "./kit-waits";
import { Locked } from "./locked";
import { NewPractice } from "./new-practice";
import { StartFailed } from "./start-failed";
import "./session.css";

export function Gate({ children }: { children: React.ReactNode }) {
  const session = useSessionState();
  const lock = useLock();
  const [last, setLast] = useState<string | undefined>(undefined);
  const wasSetUp = useRef(false);
  const state = session.data?.state;
  useEffect(() => {
    if (state === "set_up") wasSetUp.current = true;
    if (state === "locked") wasSetUp.current = false;
  }, [state]);
  if (session.isPending) return <Loading says="Opening Dermis" />;
  if (session.isError) {
    return (
      <StartFailed
        error={session.error}
        isTrying={session.isFetching}
        onTryAgain={() => void session.refetch()}
      />
    );
  }
  const now = session.data;
  if (now.state === "set_up") return <NewPractice />;
  if (now.state === "locked") {
    return (
      <Locked
        practiceName={now.practice_name}
        staff={now.staff}
        demoPassphrase={now.demo_passphrase}
        lastPersonId={now.staff.some((person) => person.id === last) ? last : undefined}
        onPerson={setLast}
      />
    );
  }
  if (now.kit_waits) {
    return (
      <KitWaits practiceName={now.profile.fields.name} ownerName={now.me.name} isFirst={wasSetUp.current} />
    );
  }
  const open: OpenSession = { ...now, lock: () => lock.mutate() };
  // While the lock is being turned, nothing of a client stays on screen.
  return <SessionContext value={open}>{lock.isPending ? null : children}</SessionContext>;
}
