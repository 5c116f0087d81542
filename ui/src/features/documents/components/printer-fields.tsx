/** Which printer and how many copies. Without a printer the page can still be saved. */
import { IconButton } from "@/components/icon-button";
import { NumberField } from "@/components/number-field";
import { isOut } from "@/components/printer-select";
import { Select } from "@/components/select";
import { Severity } from "@/components/severity";
import type { Printer } from "@/ipc/bindings";
import { stateWords } from "./paper-words";

const MOST_COPIES = 20;

type Props = {
  printers: readonly Printer[];
  /** The computer was not heard yet: nobody is told that there is no printer. */
  isLooking: boolean;
  printer: Printer | undefined;
  onPrinter: (name: string) => void;
  copies: number;
  onCopies: (copies: number) => void;
};

export function PrinterFields({ printers, isLooking, printer, onPrinter, copies, onCopies }: Props) {
  return (
    <>
      {printers.length === 0 ? (
        <p className="printer-state" role="status">
          <Severity name={isLooking ? "pending" : "warn"} />
          {isLooking ? "Looking for printers" : "No printer on this computer. Save the page as PDF instead"}
        </p>
      ) : (
        <div>
          <Select
            label="Printer"
            keepSpace={false}
            options={printers.map((p) => ({ value: p.name, label: p.label }))}
            value={printer?.name ?? null}
            onChange={onPrinter}
          />
          {printer && (
            <p className="printer-state" role="status">
              <Severity name={isOut(printer.state) ? "warn" : "done"} />
              {stateWords(printer)}
            </p>
          )}
        </div>
      )}
      {printers.length > 0 && (
        <div className="copies">
          <NumberField
            label="Copies"
            least={1}
            most={MOST_COPIES}
            value={copies}
            onChange={(n) => n !== null && onCopies(n)}
          />
          <IconButton
            icon="minus"
            label="One copy less"
            isDisabled={copies <= 1}
            onPress={() => onCopies(copies - 1)}
          />
          <IconButton
            icon="plus"
            label="One copy more"
            isDisabled={copies >= MOST_COPIES}
            onPress={() => onCopies(copies + 1)}
          />
        </div>
      )}
    </>
  );
}
