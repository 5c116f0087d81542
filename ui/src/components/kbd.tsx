/** Key caps, as they are called on this computer: "Mod+Shift+N" is Ctrl Shift N, or ⌘ ⇧ N on a Mac. */
import { isMac } from "./platform";

type Props = { keys: string };

const mac: Record<string, string> = { Mod: "⌘", Alt: "⌥", Shift: "⇧", Enter: "↵" };
const other: Record<string, string> = { Mod: "Ctrl", Enter: "↵" };

export function Kbd({ keys }: Props) {
  const names = isMac ? mac : other;
  return (
    <span className="keys" aria-hidden="true">
      {keys.split("+").map((key) => (
        <kbd key={key} className="kbd">
          {names[key] ?? (key.length === 1 ? key.toUpperCase() : key)}
        </kbd>
      ))}
    </span>
  );
}
