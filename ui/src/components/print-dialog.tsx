/**
 * The very pages of a paper with the printer beside them: print, or save as a file. The same for labels,
 * what a recall prints and binders; what differs between them stands above the printer.
 */
import { useState } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Failure } from "./failure";
import { Loading } from "./loading";
import { NumberField } from "./number-field";
import { PageView } from "./page-view";
import { type PrinterChoice, type PrinterChoices, PrinterSelect } from "./printer-select";
import { Progress } from "./progress";
import { Severity } from "./severity";
import { notify } from "./toast-queue";
import { useShortcut } from "./use-shortcut";

type Words = { happened: string; safe: string; reference?: string | undefined };

/** A paper that can be printed: its pages as they are now, and the acts on it. */
export type PaperToPrint = {
  /** One SVG per page; of a long paper the first ones. Nothing while they are made for the first time. */
  pages: readonly string[] | undefined;
  /** The pages shown are not yet the ones asked for. */
  isMaking: boolean;
  /** Steps done and in all while a long one is made, printed or saved. */
  progress?: { done: number; of: number } | undefined;
  stop?: () => void;
  /** What staff should know before it prints. */
  notes: readonly string[];
  /** Why there are no pages. */
  refused: Words | undefined;
  again: () => void;
  /** Where such papers go, until somebody chooses otherwise. */
  to: PrinterChoices;
  /** Says itself what became of it; `onSent` once it is printed or waits to be. */
  print: (printer: PrinterChoice, copies: number, name: string, onSent: () => void) => void;
  isPrinting: boolean;
  /** `onSaved` is not called when the person changed their mind. */
  save: (onSaved: () => void) => void;
  isSaving: boolean;
  /** Why it was not printed or saved. */
  failed: Words | undefined;
};

type Props = {
  /** What it is called: "Recall list". */
  name: string;
  /** Which one: the number of a recall or a load. */
  about?: string;
  paper: PaperToPrint;
  /** What is printed, chosen here. */
  children?: React.ReactNode;
  /** Labels lie side by side. */
  zoom?: "fit" | "width" | "labels";
  /** Said above the pages, such as that only the first are shown. */
  shown?: string | undefined;
  /** Something typed here is not right yet. */
  waits?: boolean;
  onClose: () => void;
};

const MOST_COPIES = 20;

export function PrintDialog(props: Props) {
  const { name, about, paper, children, zoom = "width", shown, waits, onClose } = props;
  const [copies, setCopies] = useState<number | null>(1);
  /** Somebody is in a field by now: nothing takes the focus from there. */
  const [isIn, setIn] = useState(false);
  const { printer } = paper.to;
  const isReady = paper.pages !== undefined && !paper.isMaking && !waits && !paper.refused;
  const lowered = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const isBusy = paper.isPrinting || paper.isSaving;
  const isLong = paper.progress !== undefined && (paper.isMaking || isBusy);
  useShortcut("Mod+P", `Print ${lowered}`, print, { overDialogs: true });

  function print() {
    if (!isReady || isBusy || !printer || copies === null) return;
    paper.print(printer, copies, name, onClose);
  }
  function save() {
    paper.save(() => {
      notify(`${name} saved as PDF. The file is not encrypted`);
      onClose();
    });
  }

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      width="page"
      title={
        <>
          {`Print ${lowered}`} {about && <span className="meta">{about}</span>}
        </>
      }
      keepLabel="Close"
      note="The page you see is the page that prints. Printing and saving go on record"
      act={
        <>
          <Button
            icon="document"
            isDisabled={!isReady || isBusy}
            isPending={paper.isSaving}
            working="Saving"
            onPress={save}
          >
            Save as PDF
          </Button>
          <Button
            key={isReady ? "print" : "making"}
            kind="primary"
            icon="print"
            keys="Mod+P"
            autoFocus={isReady && !isIn}
            isDisabled={!isReady || !printer || copies === null}
            isPending={paper.isPrinting}
            working="Printing"
            onPress={print}
          >
            Print
          </Button>
        </>
      }
    >
      <div className="paper-pages">
        {isLong && (
          <Progress
            says={paper.isMaking ? "Making the pages" : "Making the file"}
            at={paper.progress}
            onStop={paper.stop}
          />
        )}
        {shown && paper.pages && <p className="meta">{shown}</p>}
        {paper.refused ? (
          <Failure kind="warn" {...paper.refused}>
            <Button onPress={paper.again}>Try again</Button>
          </Failure>
        ) : paper.pages ? (
          <div className={`paper-shown${paper.isMaking ? " fading" : ""}`} aria-busy={paper.isMaking}>
            <PageView pages={paper.pages} title={name} zoom={zoom} />
          </div>
        ) : (
          !isLong && <Loading says="Making the pages" rows={6} />
        )}
      </div>
      <div
        className="paper-settings"
        role="group"
        aria-label="What to print and where"
        onFocus={() => setIn(true)}
      >
        {children}
        <PrinterSelect to={paper.to} />
        {paper.to.printers.length > 0 && (
          <div className="short">
            <NumberField label="Copies" least={1} most={MOST_COPIES} value={copies} onChange={setCopies} />
          </div>
        )}
        {paper.notes.map((note) => (
          <p key={note} className="said-of-paper">
            <Severity name="warn" />
            {note}
          </p>
        ))}
        <p className="said-of-paper meta">
          <Severity name="warn" />A saved PDF is not encrypted. Whoever has the file can read it.
        </p>
        {paper.failed && <Failure {...paper.failed} />}
      </div>
    </Dialog>
  );
}
