/**
 * Which printer takes a paper, and what lies in it. A printer that is off or out of paper says so before it is chosen;
 * so does a computer without one, and one that was not heard yet.
 */
import { Select } from "./select";
import { Severity } from "./severity";

export type PrinterState = "ready" | "busy" | "stopped" | "offline" | "no_paper" | "viewer";

export type PrinterChoice = {
  name: string;
  label: string;
  is_default: boolean;
  state: PrinterState;
};

export type PaperLies = "as_made" | "a4" | "letter";

/** The printers to choose from, and what is chosen; the paper where it may be chosen too. */
export type PrinterChoices = {
  printers: readonly PrinterChoice[];
  /** The computer was not heard yet: nobody is told that there is no printer. */
  isLooking: boolean;
  printer: PrinterChoice | undefined;
  choose: (name: string) => void;
  paper?: PaperLies;
  choosePaper?: (paper: PaperLies) => void;
};

type Props = { to: PrinterChoices; onlyPrinter?: boolean };

export const papersInPrinter: readonly { value: PaperLies; label: string; detail?: string }[] = [
  { value: "as_made", label: "As the page is made", detail: "Labels, and the practice's usual paper" },
  { value: "a4", label: "A4", detail: "Pages for other paper are shrunk to fit" },
  { value: "letter", label: "US Letter", detail: "Pages for other paper are shrunk to fit" },
];

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

export function PrinterSelect({ to, onlyPrinter = false }: Props) {
  const { printers, isLooking, printer, choose, paper, choosePaper } = to;
  if (printers.length === 0) {
    return (
      <p className="no-printer meta" role="status">
        <Severity name={isLooking ? "pending" : "warn"} />
        {isLooking ? "Looking for printers" : "No printer on this computer. Save as PDF instead"}
      </p>
    );
  }
  return (
    <div className="printer-choice">
      <Select
        label="Printer"
        options={printers.map((p) => ({ value: p.name, label: p.label, detail: printerStates[p.state] }))}
        value={printer?.name ?? null}
        onChange={choose}
        keepSpace={false}
        hint={printer && !isOut(printer.state) ? printerStates[printer.state] : undefined}
        caution={
          printer && isOut(printer.state)
            ? `${printerStates[printer.state]}. It waits here and prints once the printer is back`
            : undefined
        }
      />
      {/* The viewer asks for paper itself. */}
      {paper && choosePaper && !onlyPrinter && printer?.state !== "viewer" && (
        <Select
          label="Paper in it"
          options={papersInPrinter}
          value={paper}
          onChange={choosePaper}
          keepSpace={false}
        />
      )}
    </div>
  );
}
