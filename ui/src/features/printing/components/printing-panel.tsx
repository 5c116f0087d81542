/** Settings, Printing: the printer of each kind of paper on this computer, its state, and a test page. */
import { Link } from "@tanstack/react-router";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { isOut, papersInPrinter, printerStates } from "@/components/printer-select";
import { Select } from "@/components/select";
import { keptChoice, readKept } from "@/components/use-kept";
import type { ChosenPrinter, LabelSize, PaperInPrinter, Printer, PrintJob } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { printerOf, sayPrinted, useChosenPrinters, usePrinters } from "@/ipc/use-printing";
import { wordingOf } from "@/ipc/wording";
import { useChoosePrinter, usePrintTest } from "../api/use-printing-settings";
import { paperKinds, testSize } from "./printing-words";
import "./printing.css";

const USUAL = "#usual";
const labelSizes = ["roll_50x25", "roll_57x32", "sheet_a4", "sheet_letter"] as const satisfies LabelSize[];

export function PrintingPanel() {
  const printers = usePrinters();
  const chosen = useChosenPrinters();
  if (printers.isPending || chosen.isPending) return <Loading says="Looking for printers" />;
  const failed = printers.error ?? chosen.error;
  if (failed) return <Failure {...wordingOf(failed)} />;
  const isPaperless = printers.data?.every(({ state }) => state === "viewer");
  return (
    <div className="settings-work chosen-printers">
      {isPaperless && (
        <Failure
          kind="warn"
          happened="No printer on this computer"
          safe="Add one in the computer's printer settings; it appears here by itself. Meanwhile pages open in the PDF viewer."
        />
      )}
      {paperKinds.map((one) => (
        <OneKind key={one.kind} {...one} printers={printers.data ?? []} chosen={chosen.data ?? []} />
      ))}
      <p className="meta">
        For this computer alone. What no printer took waits under <Link to="/printing">To be printed</Link>.
      </p>
    </div>
  );
}

type Props = (typeof paperKinds)[number] & {
  printers: readonly Printer[];
  chosen: readonly ChosenPrinter[];
};

function OneKind({ kind, name, says, printers, chosen }: Props) {
  const { profile } = useSession();
  const choose = useChoosePrinter();
  const test = usePrintTest();
  const kept = chosen.find((one) => one.kind === kind);
  const paper: PaperInPrinter = kept?.paper ?? "as_made";
  const target = printers.find((one) => one.name === printerOf(kind, printers, chosen));
  const isGone = kept !== undefined && !printers.some((one) => one.name === kept.printer);
  const failed = choose.error ?? test.error;
  const options = [
    { value: USUAL, label: "The computer's usual printer" },
    ...printers.map((one) => ({ value: one.name, label: one.label, detail: printerStates[one.state] })),
    ...(isGone && kept ? [{ value: kept.printer, label: kept.printer, detail: "Not there" }] : []),
  ];
  function tryIt() {
    if (!target) return;
    const labels = keptChoice(readKept("labels"), labelSizes, "roll_50x25");
    const size = testSize(kind, paper, profile.fields.paper, labels);
    const order = { printer: target.name, copies: 1, paper };
    const onSuccess = (job: PrintJob) => sayPrinted("Test page", job, target.label);
    test.mutate({ kind, label: target.label, size, order }, { onSuccess });
  }
  return (
    <section aria-label={name}>
      <div className="one">
        <div>
          <h3 className="strong">{name}</h3>
          <p className="meta">{says}</p>
        </div>
        <Select
          label="Printer"
          options={options}
          value={kept?.printer ?? USUAL}
          onChange={(next) => choose.mutate({ kind, printer: next === USUAL ? null : next, paper })}
          hint={
            target && !isOut(target.state) ? `${target.label}: ${printerStates[target.state]}` : undefined
          }
          caution={
            isGone
              ? "Not there any more: papers go to the usual printer"
              : target && isOut(target.state)
                ? `${target.label}: ${printerStates[target.state]}`
                : undefined
          }
          keepSpace={false}
        />
        <Select
          label="Paper in it"
          options={papersInPrinter}
          value={paper}
          isDisabled={!kept}
          onChange={(next) => kept && choose.mutate({ kind, printer: kept.printer, paper: next })}
          hint={kept ? undefined : "Choose a printer first"}
          keepSpace={false}
        />
        <Button
          icon="print"
          aria-label={`Test page for ${name.toLowerCase()}`}
          isDisabled={!target}
          isPending={test.isPending}
          working="Printing"
          onPress={tryIt}
        >
          Test page
        </Button>
      </div>
      {failed && <Failure {...wordingOf(failed)} />}
    </section>
  );
}
