/** What may be done with a lot as it stands. What nobody could do is not offered. */
import { useState } from "react";
import { Button } from "@/components/button";
import { useShortcut } from "@/components/use-shortcut";
import type { LotLine } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { CountDialog } from "./count-dialog";
import { DestroyDialog } from "./destroy-dialog";
import { OpenUnitDialog } from "./open-unit-dialog";
import { QuarantineDialog, ReleaseDialog } from "./quarantine-dialogs";
import { RecallDialog } from "./recall-dialog";
import { WriteOffDialog } from "./write-off-dialog";

type Act = "open" | "count" | "write_off" | "quarantine" | "release" | "destroy" | "recall";

const dialogs: Record<Act, (props: { line: LotLine; onClose: () => void }) => React.ReactNode> = {
  open: OpenUnitDialog,
  count: CountDialog,
  write_off: WriteOffDialog,
  quarantine: QuarantineDialog,
  release: ReleaseDialog,
  destroy: DestroyDialog,
  recall: RecallDialog,
};

export function LotActs({ line }: { line: LotLine }) {
  const [act, setAct] = useState<Act | null>(null);
  const { me } = useSession();
  const { kind, on_hand, opened_on } = line.lot;
  const isSingleUse = kind === "cartridge" || kind === "blade" || kind === "sterile_item";
  const isUsable = line.state === "in_date" || line.state === "expiring";
  const canOpen = !isSingleUse && isUsable && on_hand > (opened_on ? 1 : 0);
  useShortcut("o", "Open a unit", () => setAct("open"), { isOn: canOpen });
  useShortcut("c", "Count what is there", () => setAct("count"));
  const Dialog = act && dialogs[act];
  return (
    <>
      {canOpen && (
        <Button keys="O" onPress={() => setAct("open")}>
          Open a unit
        </Button>
      )}
      <Button keys="C" onPress={() => setAct("count")}>
        Count
      </Button>
      {on_hand > 0 && (
        <>
          <Button onPress={() => setAct("write_off")}>Lost or sent back</Button>
          <Button onPress={() => setAct("destroy")}>Destroy</Button>
        </>
      )}
      {line.state === "quarantined" && me.may_manage && (
        <Button kind="primary" onPress={() => setAct("release")}>
          Release
        </Button>
      )}
      {line.state !== "quarantined" && line.state !== "recalled" && (
        <Button icon="quarantine" onPress={() => setAct("quarantine")}>
          Quarantine
        </Button>
      )}
      {line.state !== "recalled" && (
        <Button kind="stop" icon="recall" onPress={() => setAct("recall")}>
          Recall
        </Button>
      )}
      {Dialog && <Dialog line={line} onClose={() => setAct(null)} />}
    </>
  );
}
