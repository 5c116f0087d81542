/** The aftercare sheet: the very page, the printer beside it, and Print under the first press of Enter. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { Choice } from "@/components/choice";
import { Loading } from "@/components/loading";
import { PageView } from "@/components/page-view";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { AftercareOptions } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { sayPrinted } from "@/ipc/use-printing";
import { useAftercarePages, useMakeAftercare } from "../api/use-aftercare";
import { useGive, usePrint, useSaveAsFile } from "../api/use-deliver";
import { PaperChecks } from "./paper-checks";
import { PaperFailure } from "./paper-failure";
import { PrinterFields } from "./printer-fields";
import { useChosenPrinter } from "./use-chosen-printer";
import "./documents.css";

type Props = {
  treatment: string;
  /** Whose sheet and which day: "Siobhán O'Brien, 24 November 2026". */
  about: string;
  /** Who explains the sheet: the practitioner of the treatment. */
  explainedBy: { id: string; name: string };
  onBack: () => void;
};

export function AftercarePrint({ treatment, about, explainedBy, onBack }: Props) {
  const { profile } = useSession();
  const [options, setOptions] = useState<AftercareOptions>({
    paper: profile.fields.paper,
    large_print: false,
  });
  const [copies, setCopies] = useState(1);
  const [givesPrinted, setGivesPrinted] = useState(true);
  /** The sheet that left this screen, while nobody said that it was handed over. */
  const [notGiven, setNotGiven] = useState<string | null>(null);
  const { printers, isLooking, printer, choose, order } = useChosenPrinter("sheets");
  const sheet = useAftercarePages(treatment, options);
  const make = useMakeAftercare(treatment);
  const print = usePrint();
  const save = useSaveAsFile();
  const give = useGive();
  useShortcut("Escape", "Back", onBack);
  useShortcut("Mod+P", "Print", () => toPrinter());
  const count = sheet.data?.pages.length ?? 1;
  const isShown = sheet.data !== undefined && !sheet.isPlaceholderData;
  const isBusy = make.isPending || print.isPending || save.isPending || give.isPending;
  const failed = make.error ?? print.error ?? save.error ?? give.error;

  /** A sheet saved as a file has not been handed to anybody: that is said by itself. */
  async function deliver(reach: (document: string) => Promise<string | null>, gives: boolean) {
    try {
      const document = await make.mutateAsync(options);
      const reached = await reach(document);
      if (reached === null) return;
      if (gives) return await handOver(document, `${reached}. `);
      setNotGiven(document);
      notify(reached);
    } catch {
      // Shown below: each act keeps its own error.
    }
  }
  async function handOver(document: string, before = "") {
    try {
      await give.mutateAsync({ document, explainedBy: explainedBy.id });
      setNotGiven(null);
      notify(`${before}Marked as given and explained by ${explainedBy.name}`);
    } catch {
      setNotGiven(document);
    }
  }

  const toPrinter = () =>
    printer &&
    isShown &&
    !isBusy &&
    void deliver(async (document) => {
      const job = await print.mutateAsync({ document, order: order(printer.name, copies) });
      if (job.state === "handed_over") return `Aftercare sent to ${printer.label}`;
      // Nobody was handed what still waits.
      setNotGiven(document);
      sayPrinted("Aftercare", job, printer.label);
      return null;
    }, givesPrinted);
  const toFile = () =>
    void deliver(
      async (document) => ((await save.mutateAsync(document)) ? "Aftercare saved as PDF" : null),
      false,
    );

  return (
    <div className="print-preview">
      <header>
        <Button kind="quiet" icon="chev-l" keys="Esc" onPress={onBack}>
          Back
        </Button>
        <h1 className="title t2">Print aftercare</h1>
        <span className="meta">
          <bdi>{about}</bdi>
        </span>
        <span className="row end">
          <Button icon="document" isDisabled={!isShown || isBusy} onPress={toFile}>
            Save as PDF
          </Button>
          {sheet.data ? (
            <Button
              key="print"
              kind="primary"
              icon="print"
              keys="Enter"
              autoFocus
              isDisabled={!printer || !isShown}
              isPending={isBusy}
              working="Printing"
              onPress={toPrinter}
            >
              {`Print ${count} ${count === 1 ? "page" : "pages"}`}
            </Button>
          ) : (
            <Button key="making" kind="primary" icon="print" keys="Enter" isDisabled>
              Print 1 page
            </Button>
          )}
        </span>
      </header>
      {sheet.isPending && <Loading says="Making the page" />}
      {sheet.isError && (
        <div className="page">
          <PaperFailure error={sheet.error} />
        </div>
      )}
      {sheet.data && <PageView pages={sheet.data.pages} title="Aftercare for microneedling" />}
      <aside aria-label="How to print">
        {failed && <PaperFailure error={failed} />}
        <PrinterFields
          printers={printers}
          isLooking={isLooking}
          printer={printer}
          onPrinter={choose}
          copies={copies}
          onCopies={setCopies}
        />
        <Choice
          label="Paper"
          options={[
            { value: "a4", label: "A4" },
            { value: "letter", label: "US Letter" },
          ]}
          value={options.paper}
          onChange={(paper) => setOptions({ ...options, paper })}
        />
        <Check
          isSelected={options.large_print}
          onChange={(large_print) => setOptions({ ...options, large_print })}
        >
          Large print
        </Check>
        <Check isSelected={givesPrinted} onChange={setGivesPrinted}>
          Once printed, mark as given and explained by <bdi>{explainedBy.name}</bdi>
        </Check>
        {notGiven && (
          <div role="status">
            <p className="meta">Not on record as given</p>
            <Button
              icon="check"
              isPending={give.isPending}
              working="Recording"
              onPress={() => void handOver(notGiven)}
            >
              <span>
                Given and explained by <bdi>{explainedBy.name}</bdi>
              </span>
            </Button>
          </div>
        )}
        {sheet.data && <PaperChecks pages={sheet.data} />}
        <p className="meta foot">The page you see is the page that prints. It is saved before printing</p>
      </aside>
    </div>
  );
}
