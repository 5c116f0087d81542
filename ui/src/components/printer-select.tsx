/** Which printer takes the sheet. A printer that is off or out of paper says so before it is chosen. */
import { Select } from "./select";

export type PrinterChoice = {
  name: string;
  label: string;
  is_default: boolean;
  state: "ready" | "busy" | "stopped" | "viewer";
};

type Props = {
  printers: readonly PrinterChoice[];
  value: string | null;
  onChange: (name: string) => void;
  keepSpace?: boolean;
};

const states: Record<PrinterChoice["state"], string> = {
  ready: "Ready",
  busy: "Busy",
  stopped: "Off or out of paper",
  viewer: "Opens in the PDF viewer",
};

/** The printer to begin with: the computer's usual one, else the first. */
export function usualPrinter(printers: readonly PrinterChoice[]): string | null {
  return (printers.find((p) => p.is_default) ?? printers[0])?.name ?? null;
}

export function PrinterSelect({ printers, value, onChange, keepSpace = true }: Props) {
  const chosen = printers.find((p) => p.name === value);
  return (
    <Select
      label="Printer"
      options={printers.map((p) => ({ value: p.name, label: p.label, detail: states[p.state] }))}
      value={value}
      onChange={onChange}
      keepSpace={keepSpace}
      hint={chosen && chosen.state !== "stopped" ? states[chosen.state] : undefined}
      caution={chosen?.state === "stopped" ? "Off or out of paper" : undefined}
    />
  );
}
