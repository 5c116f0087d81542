/**
 * A dialog, only for acts that sign, lift, erase or cannot be undone. The title says the case, the
 * foot says what will be written, the act stands on the right, Esc keeps things as they were.
 */
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./button";
import { Severity } from "./severity";
import type { MarkName } from "./severity-shapes";

type Props = {
  isOpen: boolean;
  /** Closed without acting. */
  onKeep: () => void;
  /** What kind of case it is, above the title. */
  kind?: { mark: MarkName; says: string };
  title: React.ReactNode;
  children: React.ReactNode;
  /** The button that acts, already a primary or stop button. */
  act?: React.ReactNode;
  keepLabel?: string;
  note?: string;
  /** "page" leaves room for pages and what stands beside them. */
  width?: "narrow" | "normal" | "wide" | "page";
  isDismissable?: boolean;
};

export function Dialog(props: Props) {
  const {
    isOpen,
    onKeep,
    kind,
    title,
    children,
    act,
    keepLabel = "Keep as it is",
    note,
    width = "normal",
  } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onKeep()}
      isDismissable={props.isDismissable ?? false}
      className="scrim"
      data-dialog-open=""
    >
      <Modal className={`dialog-frame ${width}`}>
        <AriaDialog className="dialog">
          <header>
            {kind && (
              <p className={`kind ${tone(kind.mark)}`}>
                <Severity name={kind.mark} size={18} />
                {kind.says}
              </p>
            )}
            <Heading slot="title" className="title t3">
              {title}
            </Heading>
          </header>
          <div className="body">{children}</div>
          <footer className="dialog-foot">
            {note && <span className="note meta">{note}</span>}
            <Button onPress={onKeep} keys="Esc">
              {keepLabel}
            </Button>
            {act}
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function tone(mark: MarkName): string {
  if (mark === "block" || mark === "missed") return "c-stop";
  if (mark === "override") return "c-over";
  if (mark === "warn") return "c-warn";
  return mark === "done" ? "c-done" : "c-acc";
}
