/** The evidence of a signed consent: is it unaltered, who signed and how, the strokes, the hashes. */
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PrinterSelect } from "@/components/printer-select";
import { Severity } from "@/components/severity";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { EvidenceReport } from "@/ipc/bindings";
import { sayPrinted, useChosenPrinter } from "@/ipc/use-printing";
import { wordingOf } from "@/ipc/wording";
import { useEvidence, usePrintEvidence, useSaveEvidence } from "../api/use-evidence";
import { Refused } from "./consent-desk";
import {
  drawnHow,
  identityWords,
  partWords,
  refusedLine,
  signerWords,
  standingMarks,
  standingWords,
  verdict,
} from "./evidence-words";
import "./evidence.css";

type Props = { consent: string; number: string; onClose: () => void };

export function EvidenceDialog({ consent, number, onClose }: Props) {
  const evidence = useEvidence(consent);
  const to = useChosenPrinter("consents");
  const print = usePrintEvidence(consent);
  const save = useSaveEvidence(consent);
  const { printer } = to;
  const failed = print.error ?? save.error;
  useShortcut("Mod+P", "Print the evidence", toPrinter, { overDialogs: true });
  function toPrinter() {
    if (!printer || print.isPending || !evidence.data) return;
    const { label } = printer;
    print.mutate(to.order(printer, 1), { onSuccess: (job) => sayPrinted("Evidence", job, label) });
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      width="wide"
      title={
        <>
          Evidence <span className="meta">{number}</span>
        </>
      }
      keepLabel="Close"
      note="Checked from the stored bytes just now. Looking, printing and saving go on record"
      act={
        <>
          <Button
            icon="document"
            isDisabled={!evidence.data}
            isPending={save.isPending}
            working="Saving"
            onPress={() =>
              save.mutate(undefined, {
                onSuccess: (saved) => saved && notify("Evidence saved as PDF. The file is not encrypted"),
              })
            }
          >
            Save as PDF
          </Button>
          <Button
            kind="primary"
            icon="print"
            keys="Mod+P"
            isDisabled={!printer || !evidence.data}
            isPending={print.isPending}
            working="Printing"
            onPress={toPrinter}
          >
            Print
          </Button>
        </>
      }
    >
      {evidence.isPending && <Loading says="Comparing every stored byte" rows={6} />}
      {evidence.isError && <Refused error={evidence.error} />}
      {evidence.data && <Evidence report={evidence.data} />}
      <PrinterSelect to={to} />
      {failed && <Failure {...wordingOf(failed)} />}
    </Dialog>
  );
}

function Evidence({ report }: { report: EvidenceReport }) {
  const found = verdict(report);
  return (
    <div className="evidence">
      {report.unaltered ? (
        <p className="evidence-verdict" role="status">
          <Severity name="done" size={20} />
          <span>
            <strong>{found.happened}.</strong> {found.safe}
          </span>
        </p>
      ) : (
        <Failure {...found} />
      )}
      <table className="evidence-checks">
        <caption className="visually-hidden">What was checked</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Found</th>
            <th scope="col">What exactly</th>
          </tr>
        </thead>
        <tbody>
          {report.checks.map((check) => (
            <tr key={check.part}>
              <th scope="row">{partWords[check.part]}</th>
              <td>
                <Severity name={standingMarks[check.standing]} /> {standingWords[check.standing]}
              </td>
              <td>{check.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="label">Who signed</h3>
      <ul className="evidence-signatures">
        {report.signatures.map((signature) => (
          <li key={signature.role}>
            <span className="meta">{signerWords[signature.role]}</span>
            {signature.drawing && (
              <img
                alt={`Signature of ${signature.name}, drawn anew from its strokes`}
                src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(signature.drawing)}`}
              />
            )}
            <bdi>{signature.name}</bdi>
            <span className="meta">
              {[signature.line, drawnHow(signature, report.on_paper)].filter(Boolean).join(", ")}
            </span>
          </li>
        ))}
      </ul>
      {report.items.length > 0 && (
        <>
          <h3 className="label">Asked in the text</h3>
          <dl className="evidence-facts">
            {report.items.map(({ question, answer }) => (
              <div key={question}>
                <dt>
                  <bdi>{question}</bdi>
                </dt>
                <dd>
                  <bdi>{answer}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3 className="label">How</h3>
      <dl className="evidence-facts">
        {facts(report).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi className={name.startsWith("Hash") ? "code" : undefined}>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function facts(report: EvidenceReport): [string, string][] {
  const minutes = report.minutes === null ? "" : `, ${report.minutes} minutes`;
  const all: [string, string][] = [
    ["Signed at", report.at_local],
    ["Identity", report.identity_check ? identityWords[report.identity_check] : ""],
    ["Guardian", report.guardian],
    ["Interpreter", report.interpreter],
    ["Witness", report.witness],
    ["Explained by", `${report.explained_by}${minutes}`],
    ["Answered with no", refusedLine(report.refusals)],
    ["Agreed to sign on screen", agreed(report)],
    ["Wording", report.wording],
    ["Hash of the content", report.content_sha256],
    ["Hash of the file", report.pdf_sha256],
    ["Hash of the wording", report.wording_sha256],
    ["Computer", report.computer],
    ["Program", report.program],
    ["Entry in the record of acts", report.entry === null ? "" : String(report.entry)],
  ];
  return all.filter(([, value]) => value !== "");
}

function agreed(report: EvidenceReport): string {
  if (report.on_paper) return "Signed by hand on paper";
  return report.agreed_to_sign_electronically ? "Yes" : "No";
}
