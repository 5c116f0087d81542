/** Calling a lot back: it is never taken back, so the notice is asked for. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { TextArea } from "@/components/text-area";
import { notify } from "@/components/toast-queue";
import type { LotLine } from "@/ipc/bindings";
import { type Draft, isText, useDraft } from "@/ipc/use-draft";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useRecallLot } from "../api/use-stock";

type Props = { line: LotLine; onClose: () => void };

export function RecallDialog(props: Props) {
  const draft = useDraft(`recall:${props.line.lot.id}`, isText);
  return draft.isReady && <Recall {...props} draft={draft} />;
}

function Recall({ line, onClose, draft }: Props & { draft: Draft<string> }) {
  const [reason, setReason] = useState(draft.left ?? "");
  const recall = useRecallLot();
  const errors = fieldErrors(recall.error);
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
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "block", says: "Recall a lot" }}
      title={`${product}, lot ${lot}`}
      keepLabel="Keep in use"
      note="Writes one audit entry"
      act={
        <Button
          kind="stop"
          onPress={act}
          isDisabled={!reason.trim()}
          isPending={recall.isPending}
          working="Recalling"
        >
          Recall lot
        </Button>
      }
    >
      <p>From now on no treatment can be closed with this lot. A recall is never taken back.</p>
      <TextArea
        label="Notice or reason"
        value={reason}
        onChange={(next) => {
          setReason(next);
          draft.keep(next);
        }}
        autoFocus
        hint="For example the maker's notice and its date"
        error={errors.reason}
      />
      {recall.isError && !errors.reason && <Failure {...wordingOf(recall.error)} />}
    </Dialog>
  );
}
