/** What a feature offers to the palette: things found for the words typed, and acts. */
import type { IconName } from "./icon-shapes";

export type PaletteHit = {
  id: string;
  name: string;
  /** Why it was found, beside the name: "earlier name O'Brien". */
  aside?: string;
  /** Second line: birth date and age, number, next step. */
  detail?: React.ReactNode;
  /** At the end of the row: banners of a client. */
  marks?: React.ReactNode;
  /** A person is drawn with initials, an act with an icon. */
  lead: "person" | IconName;
  keys?: string;
  onOpen: () => void;
};

export type PaletteSection = {
  heading: string;
  hits: readonly PaletteHit[];
  /** "4 of 4 402" */
  count?: string;
  /** What was typed is the code of exactly these: nothing else is meant. */
  isExact?: boolean;
  /** Nobody fits what was typed: said above what can still be done. */
  nobody?: string;
};

/** Each feature with something to find exports this from its palette.ts. */
export type UsePaletteSection = (query: string) => PaletteSection;
