/** Calling a lot back: it is never taken back, so the notice is asked for. */
import { useState } from "react";
import { notify } from "@/components/toast-queue";
import type { LotLine } from "@/ipc/bindings";
import { type Draft, isText, useDraft } from "@/ipc/use-draft";
import { useRecallLot } from "../api/use-lot-acts";
import { ActDialog } from "./act-dialog";

type Props = { line: LotLine; onClose: () => void };

export function RecallDialog(props: Props) {
  const draft = useDraft(`recall:${props.line.lot.id}`, isText);
  return draft.isReady && <Recall {...props} draft={draft} />;
}

function Recall({ line, onClose, draft }: Props & { draft: Draft<string> }) {
  const [reason, setReason] = useState(draft.left ?? "");
  const recall = useRecallLot();
  const { product, lot, id } = line.lot;
  function act() {
    recall.mutate(
      { id, reason },
      {
        onSuccess: async () => {
          await draft.discard();
          notify(`${product} ${lot} is recalled`, { mark: "warn" });
          onClose();
        },
      },
    );
  }
  return (
    <ActDialog
      lot={line.lot}
      kind={{ mark: "block", says: "Recall a lot" }}
      explains="From now on no treatment can be closed with this lot. A recall is never taken back."
      act="Recall lot"
      working="Recalling"
      isStop
      keepLabel="Keep in use"
      reason={{
        label: "Notice or reason",
        value: reason,
        onChange: (next) => {
          setReason(next);
          draft.keep(next);
        },
        hint: "For example the maker's notice and its date",
      }}
      isPending={recall.isPending}
      error={recall.error}
      onAct={act}
      onClose={onClose}
    />
  );
}
