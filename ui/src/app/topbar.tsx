/** The bar at the top: find anything, the time, who is signed in, lock. */
import { Button as AriaButton } from "react-aria-components";
import { Avatar } from "@/components/avatar";
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { Kbd } from "@/components/kbd";
import { Menu } from "@/components/menu";
import { useClockMinute } from "@/components/use-clock-minute";
import { formatClock } from "@/format/moment";
import { useClientWord } from "@/ipc/session-context";
import { setAppearance, useAppearance } from "./appearance";

type Props = {
  staffName: string;
  zone?: string | undefined;
  onFind: () => void;
  onLock: () => void;
  onShowKeys: () => void;
};

export function Topbar({ staffName, zone, onFind, onLock, onShowKeys }: Props) {
  const now = useClockMinute();
  const word = useClientWord();
  const { theme, density, letterKeys } = useAppearance();
  return (
    <header className="topbar" data-region="topbar" tabIndex={-1}>
      <AriaButton className="find" onPress={onFind} aria-keyshortcuts="/ Control+K">
        <Icon name="search" />
        <span className="clip">Find a {word.one} or an action</span>
        <Kbd keys="/" />
      </AriaButton>
      <time className="end meta nowrap" dateTime={new Date(now).toISOString()}>
        {formatClock(now, zone)}
      </time>
      <span className="part" />
      <Menu
        label={`${staffName}: window and keys`}
        acts={[
          {
            id: "system",
            label: "Theme of this computer",
            onAct: () => setAppearance({ theme: "system" }),
            ...chosen(theme === "system"),
          },
          {
            id: "light",
            label: "Light",
            onAct: () => setAppearance({ theme: "light" }),
            ...chosen(theme === "light"),
          },
          {
            id: "dark",
            label: "Dark",
            onAct: () => setAppearance({ theme: "dark" }),
            ...chosen(theme === "dark"),
          },
          {
            id: "density",
            label: density === "compact" ? "Comfortable rows" : "Compact rows",
            onAct: () => setAppearance({ density: density === "compact" ? "comfortable" : "compact" }),
          },
          {
            id: "letters",
            label: letterKeys ? "Turn single-letter keys off" : "Turn single-letter keys on",
            onAct: () => setAppearance({ letterKeys: !letterKeys }),
          },
          { id: "keys", label: "Keys of this screen", keys: "?", onAct: onShowKeys },
          { id: "lock", label: "Lock, or switch person", icon: "lock", keys: "Mod+L", onAct: onLock },
        ]}
      >
        <Avatar name={staffName} size="sm" />
        <bdi className="medium clip" title={staffName}>
          {staffName}
        </bdi>
        <Icon name="chev-d" />
      </Menu>
      <Button kind="quiet" icon="lock" keys="Mod+L" onPress={onLock}>
        Lock
      </Button>
    </header>
  );
}

function chosen(isChosen: boolean) {
  return isChosen ? ({ icon: "check" } as const) : {};
}
