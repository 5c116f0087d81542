/** Sheets that labels are printed on, and which places of them a job fills. */
import type { LabelSize } from "@/ipc/bindings";

export type Sheet = { columns: number; rows: number };

/** The first is the usual one. */
export const labelSizes: readonly LabelSize[] = ["roll_50x25", "roll_57x32", "sheet_a4", "sheet_letter"];

export const sizeWords: Record<LabelSize, { label: string; detail: string }> = {
  roll_50x25: { label: "Roll, 50 × 25 mm", detail: "label printer" },
  roll_57x32: { label: "Roll, 57 × 32 mm", detail: "label printer" },
  sheet_a4: { label: "A4 sheet, 3 × 8", detail: "70 × 37 mm each" },
  sheet_letter: { label: "US Letter sheet, 3 × 10", detail: "2⅝ × 1 in each" },
};

/** How a sheet is divided; nothing for a roll. */
export function sheetOf(size: LabelSize): Sheet | undefined {
  if (size === "sheet_a4") return { columns: 3, rows: 8 };
  return size === "sheet_letter" ? { columns: 3, rows: 10 } : undefined;
}

export type Place = {
  /** From 1, along the rows. */
  no: number;
  row: number;
  column: number;
  /** Peeled off before, printed on now, or left for later. */
  is: "gone" | "filled" | "left";
};

/** The places of the first sheet when so many labels start at one of them. */
export function placesOf({ columns, rows }: Sheet, start: number, count: number): Place[] {
  return Array.from({ length: columns * rows }, (_, at) => ({
    no: at + 1,
    row: Math.floor(at / columns) + 1,
    column: (at % columns) + 1,
    is: at + 1 < start ? "gone" : at + 1 < start + count ? "filled" : "left",
  }));
}

/** "9 labels on places 4 to 12", and how many sheets they take when one is not enough. */
export function fillWords({ columns, rows }: Sheet, start: number, count: number): string {
  const places = columns * rows;
  const labels = count === 1 ? "1 label" : `${count} labels`;
  const last = start + count - 1;
  const sheets = Math.ceil(last / places);
  if (sheets > 1) return `${labels} from place ${start} on, ${sheets} sheets`;
  return count === 1 ? `1 label on place ${start}` : `${labels} on places ${start} to ${last}`;
}
