/** The one question of a later visit: did anything change? The person answers, the desk records. */
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { NextBand } from "@/components/next-band";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatDay } from "@/format/day";
import type { AttestedBy } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useConfirmUnchanged } from "../api/use-history";

type Props = {
  client: string;
  /** The day it was last asked. */
  since: string | null;
  attestedBy: AttestedBy;
  onChanged: () => void;
};

export function Reask({ client, since, attestedBy, onChanged }: Props) {
  const confirm = useConfirmUnchanged(client);
  const word = useClientWord();
  const who = attestedBy === "guardian" ? "guardian" : word.one;
  useShortcut("C", "Something changed", onChanged);
  useShortcut("Enter", "Nothing changed", unchanged);
  function unchanged() {
    if (confirm.isPending) return;
    confirm.mutate(attestedBy, { onSuccess: () => notify("Nothing changed, recorded") });
  }
  return (
    <>
      <NextBand
        says={`Has anything changed since ${since ? formatDay(since) : "the last visit"}?`}
        because={`Health, medicines, pregnancy, sun, cold sores. The ${who} answers, you record`}
      >
        <Button keys="C" onPress={onChanged}>
          Something changed
        </Button>
        <Button
          kind="primary"
          icon="check"
          keys="Enter"
          isPending={confirm.isPending}
          working="Recording"
          onPress={unchanged}
        >
          Nothing changed
        </Button>
      </NextBand>
      {confirm.error && <Failure {...wordingOf(confirm.error)} />}
    </>
  );
}
