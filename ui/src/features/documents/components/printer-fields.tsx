/** Which printer, what lies in it, and how many copies. Without a printer the page can still be saved. */
import { IconButton } from "@/components/icon-button";
import { NumberField } from "@/components/number-field";
import { type PrinterChoices, PrinterSelect } from "@/components/printer-select";

const MOST_COPIES = 20;

type Props = {
  to: PrinterChoices;
  /** The page itself is made for the paper chosen beside it. */
  onlyPrinter?: boolean;
  copies: number;
  onCopies: (copies: number) => void;
};

export function PrinterFields({ to, onlyPrinter = false, copies, onCopies }: Props) {
  return (
    <>
      <PrinterSelect to={to} onlyPrinter={onlyPrinter} />
      {to.printers.length > 0 && (
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
