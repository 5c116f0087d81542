/** The frame, filled with who is signed in. Locks by itself once nobody has touched anything for a while. */
import { Link } from "@tanstack/react-router";
import { Icon } from "@/components/icon";
import { Severity } from "@/components/severity";
import { ClockWatch } from "@/features/clock/components/clock-watch";
import { type OpenSession, useSession } from "@/ipc/session-context";
import { Frame } from "./frame";
import { useArrivals } from "./use-arrivals";
import { useIdle } from "./use-idle";
import { useRailCounts } from "./use-rail-counts";

export function FrameWithSession() {
  const session = useSession();
  const { profile, me, idle_lock_minutes, lock, lockAsIdle } = session;
  useIdle(idle_lock_minutes, lockAsIdle);
  useArrivals();
  const { name, time_zone } = profile.fields;
  const counts = useRailCounts();
  return (
    <Frame
      practiceName={name}
      staffName={me.name}
      zone={time_zone}
      counts={counts}
      foot={foot(session)}
      notice={<ClockWatch />}
      onLock={lock}
    />
  );
}

/** What the machine itself has to say: a demo, or a practice nobody could get back into. */
function foot({ profile, me }: OpenSession): React.ReactNode {
  if (profile.is_demo) {
    return (
      <>
        <Icon name="info" />
        <span className="lb">Demo practice. Everybody here is invented</span>
      </>
    );
  }
  if (profile.recovery_confirmed || !me.may_manage) return null;
  return (
    <Link
      to="/settings/$section"
      params={{ section: "recovery" }}
      className="row top"
      title="No recovery kit is proven"
    >
      <Severity name="warn" />
      <span className="lb">No recovery kit is proven</span>
    </Link>
  );
}
