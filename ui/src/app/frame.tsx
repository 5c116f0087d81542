/** The frame round every screen: rail, top bar, palette, keys, notices. A client-facing screen goes without. */
import { Outlet, useMatches, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ShortcutKey } from "@/components/shortcut-key";
import { useShortcut } from "@/components/use-shortcut";
import { useClientWord } from "@/ipc/session-context";
import { CommandPalette } from "./command-palette";
import { KeysDialog } from "./keys-dialog";
import { usePlaces } from "./places";
import { Rail } from "./rail";
import { Topbar } from "./topbar";
import { useScans } from "./use-scans";

type Props = {
  practiceName: string;
  staffName: string;
  zone?: string | undefined;
  /** What waits at each place, by its path. */
  counts: Readonly<Record<string, number>>;
  foot?: React.ReactNode;
  /** What concerns every screen, under the top bar. */
  notice?: React.ReactNode;
  onLock: () => void;
};

export function Frame({ practiceName, staffName, zone, counts, foot, notice, onLock }: Props) {
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  const close = () => setOpen(null);
  const wants = useMatches().map((match) => match.staticData);
  const isBare = wants.some((w) => w.bare);
  const isSlim = wants.some((w) => w.slim);
  const go = useNavigate();
  const places = usePlaces();
  const word = useClientWord();
  const find = `Find a ${word.one} or an action`;
  const staffOnly = { isOn: !isBare };
  useShortcut("/", find, () => setOpen("palette"), staffOnly);
  useShortcut("Mod+K", find, () => setOpen("palette"), staffOnly);
  useShortcut("Mod+Shift+N", `New ${word.one}`, () => void go({ to: "/clients/new" }), staffOnly);
  useShortcut("?", "Keys of this screen", () => setOpen("keys"), staffOnly);
  useShortcut("Mod+L", "Lock, or switch person", onLock, { overDialogs: true });
  useScans(!isBare);
  if (isBare) return <Outlet />;
  return (
    <div className={`app${isSlim ? " slim" : ""}`}>
      {places.map((place, at) => (
        <ShortcutKey
          key={place.path}
          keys={`Alt+${at + 1}`}
          says={place.name}
          onPress={() => void go({ to: place.path })}
        />
      ))}
      <Rail practiceName={practiceName} counts={counts} foot={foot} />
      <Topbar
        staffName={staffName}
        zone={zone}
        onFind={() => setOpen("palette")}
        onLock={onLock}
        onShowKeys={() => setOpen("keys")}
      />
      <div className="app-notice">{notice}</div>
      <main className="main" data-region="main" tabIndex={-1}>
        <Outlet />
      </main>
      <CommandPalette isOpen={open === "palette"} onClose={close} />
      <KeysDialog isOpen={open === "keys"} onClose={close} />
    </div>
  );
}
