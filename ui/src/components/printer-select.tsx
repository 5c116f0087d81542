/** Which printer takes the sheet. A printer that is off or out of paper says so before it is chosen. */
import { Select } from "./select";

export type PrinterState = "ready" | "busy" | "stopped" | "offline" | "no_paper" | "viewer";

export type PrinterChoice = {
  name: string;
  label: string;
  is_default: boolean;
  state: PrinterState;
};

type Props = {
  printers: readonly PrinterChoice[];
  value: string | null;
  onChange: (name: string) => void;
  keepSpace?: boolean;
};

export const printerStates: Record<PrinterState, string> = {
  ready: "Ready",
  busy: "Busy, yours comes next",
  stopped: "Stopped",
  offline: "Does not answer",
  no_paper: "Out of paper",
  viewer: "Opens in the PDF viewer",
};

/** Whether a printer would not take a print now: it waits until the printer is back. */
export const isOut = (state: PrinterState) =>
  state === "stopped" || state === "offline" || state === "no_paper";

/** The printer to begin with: the computer's usual one, else the first. */
export function usualPrinter(printers: readonly PrinterChoice[]): string | null {
  return (printers.find((p) => p.is_default) ?? printers[0])?.name ?? null;
}

export function PrinterSelect({ printers, value, onChange, keepSpace = true }: Props) {
  const chosen = printers.find((p) => p.name === value);
  return (
    <Select
      label="Printer"
      options={printers.map((p) => ({ value: p.name, label: p.label, detail: printerStates[p.state] }))}
      value={value}
      onChange={onChange}
      keepSpace={keepSpace}
      hint={chosen && !isOut(chosen.state) ? printerStates[chosen.state] : undefined}
      caution={
        chosen && isOut(chosen.state)
          ? `${printerStates[chosen.state]}. It waits here and prints once the printer is back`
          : undefined
      }
    />
  );
}
