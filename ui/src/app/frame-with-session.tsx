/** The frame, filled with who is signed in. */
import { Icon } from "@/components/icon";
import { useSession } from "@/ipc/session-context";
import { Frame } from "./frame";

export function FrameWithSession() {
  const { practiceName, staff, timeZone, isDemo, lock } = useSession();
  const foot = isDemo ? (
    <>
      <Icon name="info" />
      <span className="lb">Demo practice. Everybody here is invented</span>
    </>
  ) : undefined;
  return (
    <Frame practiceName={practiceName} staffName={staff.name} zone={timeZone} foot={foot} onLock={lock} />
  );
}
