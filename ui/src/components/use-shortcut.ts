/** Makes a key work while the component is shown, and lists it under "?". */
import { useEffect, useRef } from "react";
import { addShortcut } from "./shortcut-list";

type Options = { isOn?: boolean; overDialogs?: boolean };

export function useShortcut(keys: string, says: string, onPress: () => void, options: Options = {}): void {
  const { isOn = true, overDialogs = false } = options;
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  useEffect(() => {
    if (!isOn) return;
    return addShortcut({ keys, says, onPress: () => latest.current(), overDialogs });
  }, [keys, says, isOn, overDialogs]);
}
