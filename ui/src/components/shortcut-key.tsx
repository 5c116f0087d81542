/** A key as an element, for lists of keys whose length changes. Draws nothing. */
import { useShortcut } from "./use-shortcut";

type Props = { keys: string; says: string; onPress: () => void; overDialogs?: boolean };

export function ShortcutKey({ keys, says, onPress, overDialogs = false }: Props) {
  useShortcut(keys, says, onPress, { overDialogs });
  return null;
}
