/** The keys that work on this screen, as they are right now. */
import { useSyncExternalStore } from "react";
import { Dialog } from "@/components/dialog";
import { Kbd } from "@/components/kbd";
import { isMac } from "@/components/platform";
import { activeShortcuts, keysThatWork, watchShortcuts } from "@/components/shortcut-list";
import { useAppearance } from "./appearance";

type Props = { isOpen: boolean; onClose: () => void };

export function KeysDialog({ isOpen, onClose }: Props) {
  const { letterKeys } = useAppearance();
  const shortcuts = keysThatWork(useSyncExternalStore(watchShortcuts, activeShortcuts), letterKeys);
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
            <span className="visually-hidden">{keys.replace("Mod", isMac ? "Command" : "Control")}</span>
            <Kbd keys={keys} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
