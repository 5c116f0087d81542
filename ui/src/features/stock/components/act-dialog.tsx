/** The shape of every act on a lot: what it does, its fields, the reason, the button. */
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import type { MarkName } from "@/components/severity-shapes";
import { TextArea } from "@/components/text-area";
import { useShortcut } from "@/components/use-shortcut";
import type { Lot } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";

type Props = {
  lot: Lot;
  kind: { mark: MarkName; says: string };
  /** What the act does, in a sentence. */
  explains: string;
  /** The act's name on the button. */
  act: string;
  working: string;
  isStop?: boolean;
  keepLabel?: string;
  reason?: { value: string; onChange: (value: string) => void; hint: string; label?: string };
  /** Something else is missing. */
  isIncomplete?: boolean;
  isPending: boolean;
  error: unknown;
  /** Fields whose errors are shown beside them. */
  fields?: readonly string[];
  onAct: () => void;
  onClose: () => void;
  children?: React.ReactNode;
};

export function ActDialog(props: Props) {
  const { lot, kind, explains, act, working, reason, error, fields = [], onClose, children } = props;
  const wrong = fieldErrors(error);
  const isShownBeside = ["reason", ...fields].some((field) => field in wrong);
  const waits = props.isIncomplete || (reason !== undefined && reason.value.trim() === "");
  const doIt = () => {
    if (!waits && !props.isPending) props.onAct();
  };
  useShortcut("Mod+Enter", act, doIt, { overDialogs: true });
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={kind}
      title={
        <bdi>
          {lot.product}, lot {lot.lot}
        </bdi>
      }
      keepLabel={props.keepLabel ?? "Keep as it is"}
      note="Writes one line of the ledger"
      act={
        <Button
          kind={props.isStop ? "stop" : "primary"}
          keys="Mod+Enter"
          type="submit"
          form="lot-act"
          isDisabled={waits}
          isPending={props.isPending}
          working={working}
        >
          {act}
        </Button>
      }
    >
      <Form
        id="lot-act"
        className="lot-act"
        onSubmit={(event) => {
          event.preventDefault();
          doIt();
        }}
      >
        <p>{explains}</p>
        {children}
        {reason && (
          <TextArea
            label={reason.label ?? "Reason"}
            value={reason.value}
            onChange={reason.onChange}
            hint={reason.hint}
            error={wrong.reason}
            autoFocus={children === undefined}
          />
        )}
        {error !== null && error !== undefined && !isShownBeside && <Failure {...wordingOf(error)} />}
      </Form>
    </Dialog>
  );
}
