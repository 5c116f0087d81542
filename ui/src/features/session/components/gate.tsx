/** What the window shows before anybody may see a client: set-up, the lock, the recovery kit; then the practice. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Loading } from "@/components/loading";
import { forgetNotices } from "@/components/toast-queue";
import { type OpenSession, SessionContext } from "@/ipc/session-context";
import { useLock } from "../api/use-session-acts";
import { useSessionState } from "../api/use-session-state";
import { KitWaits } from "./kit-waits";
import { Locked } from "./locked";
import type { LockedBecause } from "./locked-because";
import { NewPractice } from "./new-practice";
import { StartFailed } from "./start-failed";
import "./session.css";

export function Gate({ children }: { children: React.ReactNode }) {
  const session = useSessionState();
  const lock = useLock();
  const [lockedBecause, setLockedBecause] = useState<LockedBecause | undefined>(undefined);
  const wasSetUp = useRef(false);
  const lastPerson = useRef<string | undefined>(undefined);
  /** Whose place the address is by now. */
  const [placed, setPlaced] = useState<string | undefined>(undefined);
  const where = session.data;
  useEffect(() => {
    if (where?.state === "set_up") wasSetUp.current = true;
    if (where?.state === "locked" || (where?.state === "unlocked" && !where.kit_waits))
      wasSetUp.current = false;
  }, [where]);
  useLayoutEffect(() => {
    if (where?.state !== "unlocked") return setPlaced(undefined);
    // The screen left open belongs to whoever left it; somebody else begins at Today, before any screen
    // is read in their name. The address is put in place of the old one: as a step, a screen in a
    // client's hands would hold them on it.
    if (lastPerson.current !== undefined && lastPerson.current !== where.me.id) {
      history.replaceState(history.state, "", "#/");
    }
    lastPerson.current = where.me.id;
    setPlaced(where.me.id);
  }, [where]);
  const isShut = lock.isPending || where?.state === "locked";
  // Before it is drawn: what was announced a moment ago may name a client.
  useLayoutEffect(() => {
    if (isShut) forgetNotices();
  }, [isShut]);
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
        pins={now.pins}
        waitsUntil={session.dataUpdatedAt + now.wait_seconds * 1000}
        because={lockedBecause}
        lastPersonId={now.staff.find((person) => person.id === lastPerson.current)?.id}
      />
    );
  }
  if (now.kit_waits) {
    return (
      <KitWaits practiceName={now.profile.fields.name} ownerName={now.me.name} isFirst={wasSetUp.current} />
    );
  }
  const turn = (idleMinutes?: number) => {
    setLockedBecause({ at: Date.now(), idleMinutes, zone: now.profile.fields.time_zone });
    lock.mutate();
  };
  const open: OpenSession = { ...now, lock: () => turn(), lockAsIdle: () => turn(now.idle_lock_minutes) };
  // While the lock is being turned, nothing of a client stays on screen.
  return (
    <SessionContext value={open}>{lock.isPending || placed !== now.me.id ? null : children}</SessionContext>
  );
}
