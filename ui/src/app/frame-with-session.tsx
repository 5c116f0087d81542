/** The frame, filled with who is signed in. Locks by itself once nobody has touched anything for a while. */
import { Icon } from "@/components/icon";
import { useSession } from "@/ipc/session-context";
import { Frame } from "./frame";
import { useIdle } from "./use-idle";

export function FrameWithSession() {
  const { profile, me, idle_lock_minutes, lock } = useSession();
  useIdle(idle_lock_minutes, lock);
  const foot = profile.is_demo ? (
    <>
      <Icon name="info" />
      <span className="lb">Demo practice. Everybody here is invented</span>
    </>
  ) : undefined;
  const { name, time_zone } = profile.fields;
  return <Frame practiceName={name} staffName={me.name} zone={time_zone} foot={foot} onLock={lock} />;
}
