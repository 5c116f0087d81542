/** The keys that work on this screen, as they are right now. */
import { useSyncExternalStore } from "react";
import { Dialog } from "@/components/dialog";
import { Kbd } from "@/components/kbd";
import { activeShortcuts, watchShortcuts } from "@/components/shortcut-list";

type Props = { isOpen: boolean; onClose: () => void };

export function KeysDialog({ isOpen, onClose }: Props) {
  const shortcuts = useSyncExternalStore(watchShortcuts, activeShortcuts);
  return (
    <Dialog
      isOpen={isOpen}
      onKeep={onClose}
      title="Keys of this screen"
      keepLabel="Close"
      width="narrow"
      isDismissable
    >
      <ul className="keys-list">
        {[...shortcuts, { keys: "F6", says: "Next region" }].map(({ keys, says }) => (
          <li key={`${keys} ${says}`} className="row">
            <span className="grow">{says}</span>
            <span className="visually-hidden">{keys}</span>
            <Kbd keys={keys} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
