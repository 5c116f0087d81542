/** The machines as they stand now, and every load that is not decided. */
import { useNavigate } from "@tanstack/react-router";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Region } from "@/components/region";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useSterilizers } from "../api/use-sterilizers";
import { LoadRows } from "./load-rows";
import { MachineBoard } from "./machine-board";

export function NowView() {
  const sterilizers = useSterilizers();
  const { me } = useSession();
  const go = useNavigate();
  if (sterilizers.isPending) return <Loading says="Looking at the sterilizers" rows={5} />;
  if (sterilizers.isError) {
    return (
      <Failure {...wordingOf(sterilizers.error)}>
        <Button onPress={() => void sterilizers.refetch()}>Try again</Button>
      </Failure>
    );
  }
  const machines = sterilizers.data;
  const add = () => void go({ to: "/sterilization/machines/new" });
  if (machines.length === 0) {
    return (
      <Empty
        title="No sterilizer on record"
        says={
          me.may_manage
            ? "Add the machine as it stands on its plate, then its programmes and the sets you pack. A clinic that uses single-use items alone needs none of this: lots in Stock are enough."
            : "Somebody who manages the practice adds it. A clinic that uses single-use items alone needs none: lots in Stock are enough."
        }
      >
        {me.may_manage && (
          <Button kind="primary" icon="plus" onPress={add}>
            Add a sterilizer
          </Button>
        )}
      </Empty>
    );
  }
  const open = machines.flatMap((machine) => machine.open);
  return (
    <div className="view-stack">
      <div className="boards" style={{ "--machines": machines.length } as React.CSSProperties}>
        {machines.map((standing) => (
          <MachineBoard key={standing.sterilizer.id} standing={standing} />
        ))}
      </div>
      <Region
        title="Loads in flight"
        note={open.length === 0 ? undefined : "Not decided yet"}
        isPane
        scrolls
        className="loads"
        acts={
          me.may_manage && (
            <Button kind="link" icon="plus" onPress={add}>
              Add a sterilizer
            </Button>
          )
        }
      >
        {open.length === 0 ? (
          <p className="none meta">Every load is decided.</p>
        ) : (
          <LoadRows lines={open} label="Loads in flight" />
        )}
      </Region>
    </div>
  );
}
