/** Makes a key work while the component is shown, and lists it under "?". */
import { useEffect, useRef } from "react";
import { addShortcut } from "./shortcut-list";

export function useShortcut(keys: string, says: string, onPress: () => void, isOn = true): void {
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  useEffect(() => {
    if (!isOn) return;
    return addShortcut({ keys, says, onPress: () => latest.current() });
  }, [keys, says, isOn]);
}
