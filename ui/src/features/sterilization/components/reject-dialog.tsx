/** Rejecting a load: what was done about what was wrong is part of it. */
import { notify } from "@/components/toast-queue";
import type { LoadView } from "@/ipc/bindings";
import { useRejectLoad } from "../api/use-loads";
import { ReasonDialog } from "./reason-dialog";
import { counted } from "./words";

type Props = {
  view: LoadView;
  /** The cycle did not run to its end. */
  brokeOff?: boolean;
  /** What was typed at unloading is kept first, and the version it then has. */
  keepFirst?: (() => Promise<number>) | undefined;
  onClose: () => void;
};

export function RejectDialog({ view, brokeOff, keepFirst, onClose }: Props) {
  const { load } = view;
  const reject = useRejectLoad(load.id);
  const packs = view.packs.filter((pack) => pack.state === "packed").length;
  return (
    <ReasonDialog
      draftKey={`load.reject:${load.id}`}
      kind={{ mark: "block", says: brokeOff ? "The cycle broke off" : "Reject a load" }}
      title={`Load ${load.no}`}
      says={
        packs === 0
          ? "The test cycle counts as failed."
          : `${counted(packs, "pack")} in it ${packs === 1 ? "is" : "are"} rejected and must be cleaned, packed and run again.`
      }
      label="What was done about it"
      hint={
        brokeOff
          ? "For example: power cut; packs opened, to be cleaned and run again"
          : "For example: called service, packs opened, to be cleaned and run again"
      }
      act="Reject load"
      working="Rejecting"
      keepLabel="Not now"
      isStop
      send={async (action) => {
        const version = keepFirst ? await keepFirst() : load.version;
        await reject.mutateAsync({ version, action });
        notify(`Load ${load.no} is rejected`, { mark: "block" });
      }}
      onClose={onClose}
    />
  );
}
