/**
 * A sheet a client takes home: the very page, the printer beside it, and Print under the first press of Enter. The
 * same before and after a treatment; what differs stands above the printer.
 */
import { useState } from "react";
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { Loading } from "@/components/loading";
import { PageView } from "@/components/page-view";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { Pages } from "@/ipc/bindings";
import { sayPrinted, useChosenPrinter } from "@/ipc/use-printing";
import { useGive, usePrint, useSaveAsFile } from "../api/use-deliver";
import { PaperChecks } from "./paper-checks";
import { PaperFailure } from "./paper-failure";
import { PrinterFields } from "./printer-fields";
import "./documents.css";

type Props = {
  /** What it is called: "Aftercare". */
  name: string;
  /** What stands on it: "Aftercare for microneedling". */
  title: string;
  /** Whose sheet and which day: "Siobhán O'Brien, 24 November 2026". */
  about: string;
  /** Who explains the sheet. */
  explainedBy: { id: string; name: string };
  sheet: { data: Pages | undefined; isMaking: boolean; error: unknown };
  /** Why there is no page yet: something is not typed. */
  waits?: string | undefined;
  /** Makes and stores it; answers with its id. */
  make: () => Promise<string>;
  isMaking: boolean;
  failed: unknown;
  /** What the sheet says and how large: chosen here. */
  children: React.ReactNode;
  /** Acts beside saving, such as keeping it for a batch. */
  also?: React.ReactNode;
  onBack: () => void;
};

export function SheetPrint(props: Props) {
  const { name, title, about, explainedBy, sheet, make, children, also, onBack } = props;
  const [copies, setCopies] = useState(1);
  const [givesPrinted, setGivesPrinted] = useState(true);
  /** The sheet that left this screen, while nobody said that it was handed over. */
  const [notGiven, setNotGiven] = useState<string | null>(null);
  const to = useChosenPrinter("sheets");
  const { printer } = to;
  const print = usePrint();
  const save = useSaveAsFile();
  const give = useGive();
  useShortcut("Escape", "Back", onBack);
  useShortcut("Mod+P", "Print", () => toPrinter());
  const count = sheet.data?.pages.length ?? 1;
  const isShown = sheet.data !== undefined && !sheet.isMaking;
  const isBusy = props.isMaking || print.isPending || save.isPending || give.isPending;
  const failed = props.failed ?? print.error ?? save.error ?? give.error;

  /** A sheet saved as a file has not been handed to anybody: that is said by itself. */
  async function deliver(reach: (document: string) => Promise<string | null>, gives: boolean) {
    try {
      const document = await make();
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
      const job = await print.mutateAsync({ document, order: to.order(printer, copies) });
      if (job.state === "handed_over") return `${name} sent to ${printer.label}`;
      // Nobody was handed what still waits.
      setNotGiven(document);
      sayPrinted(name, job, printer.label);
      return null;
    }, givesPrinted);
  const toFile = () =>
    void deliver(
      async (document) => ((await save.mutateAsync(document)) ? `${name} saved as PDF` : null),
      false,
    );

  return (
    <div className="print-preview">
      <header>
        <Button kind="quiet" icon="chev-l" keys="Esc" onPress={onBack}>
          Back
        </Button>
        <h1 className="title t2">{`Print ${name.toLowerCase()}`}</h1>
        <span className="meta">
          <bdi>{about}</bdi>
        </span>
        <span className="row end">
          {also}
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
      {sheet.error !== null ? (
        <div className="page">
          <PaperFailure error={sheet.error} />
        </div>
      ) : sheet.data ? (
        <PageView pages={sheet.data.pages} title={title} />
      ) : (
        <div className="pages">
          {props.waits ? <p className="meta">{props.waits}</p> : <Loading says="Making the page" />}
        </div>
      )}
      <aside aria-label="How to print">
        {failed !== null && <PaperFailure error={failed} />}
        {children}
        <PrinterFields to={to} onlyPrinter copies={copies} onCopies={setCopies} />
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
