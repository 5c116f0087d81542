/** Settings in the palette, by the words people look for. */
import { useNavigate } from "@tanstack/react-router";
import type { PaletteSection } from "@/components/palette-section";
import { useSession } from "@/ipc/session-context";

const sections = [
  { id: "practice", name: "Change the practice profile", words: "address phone letterhead paper time zone" },
  { id: "staff", name: "Open staff", words: "people person add rights licence passphrase leave" },
  { id: "numbers", name: "Open numbers", words: "parameters limits depth days interval idle lock" },
  { id: "calendar", name: "Open the calendar", words: "open closed days weekdays holiday" },
  { id: "devices", name: "Open devices", words: "pen needling device service" },
  { id: "recovery", name: "Open the recovery kit", words: "words lost passphrase print" },
  { id: "backups", name: "Open backups", words: "backup restore usb drive copy go back" },
  { id: "record", name: "Open the record of acts", words: "audit log chain export who saw changed" },
  { id: "keys", name: "Change all keys", words: "rekey lost stolen left encryption" },
  { id: "sign-in", name: "Change my PIN or passphrase", words: "sign in set drop" },
  { id: "appearance", name: "Change theme, rows and keys", words: "dark light compact appearance" },
  { id: "about", name: "About Dermis", words: "version licence offline" },
] as const;

export function usePalette(query: string): PaletteSection {
  const go = useNavigate();
  const { me } = useSession();
  const wanted = query.trim().toLowerCase();
  const hits =
    wanted.length < 2
      ? []
      : sections
          .filter(({ id }) => (id !== "record" && id !== "keys") || me.may_manage)
          .filter(({ name, words }) => `${name} ${words}`.toLowerCase().includes(wanted))
          .map(({ id, name }) => ({
            id,
            name,
            lead: "settings" as const,
            onOpen: () => void go({ to: "/settings/$section", params: { section: id } }),
          }));
  return { heading: "Settings", hits };
}
