/** The papers of a client: what each is, when it was made, and what became of it. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Loading } from "@/components/loading";
import { Severity } from "@/components/severity";
import { formatMoment } from "@/format/moment";
import type { Document } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { useDocuments } from "../api/use-documents";
import { PaperFailure } from "./paper-failure";
import { deliveryWords, kindWords, paperKindOf } from "./paper-words";
import { PrintBar } from "./print-bar";

type Props = {
  client: string;
  /** What can be done with all of them at once. */
  acts?: React.ReactNode;
};

export function DocumentsList({ client, acts }: Props) {
  const papers = useDocuments(client);
  const zone = useSession().profile.fields.time_zone;
  const [open, setOpen] = useState<string | null>(null);
  if (papers.isPending) return <Loading says="Reading the papers" />;
  if (papers.isError) return <PaperFailure error={papers.error} />;
  if (papers.data.length === 0) {
    return <Empty title="No papers yet" says="A signed consent and each aftercare sheet are kept here." />;
  }
  return (
    <>
      {acts && <div className="row end">{acts}</div>}
      <ul className="papers">
        {papers.data.map((paper) => (
          <li key={paper.id}>
            <PaperLine paper={paper} />
            <Button
              size="sm"
              icon="print"
              aria-label={`Print or save ${kindWords(paper)} of ${formatMoment(paper.created_at, zone)}`}
              aria-expanded={open === paper.id}
              onPress={() => setOpen(open === paper.id ? null : paper.id)}
            >
              Print or save
            </Button>
            {open === paper.id && (
              <PrintBar
                document={paper.id}
                kind={paperKindOf(paper.kind)}
                title={kindWords(paper)}
                autoFocus
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function PaperLine({ paper }: { paper: Document }) {
  const zone = useSession().profile.fields.time_zone;
  const happened = deliveryWords(paper, zone);
  return (
    <div>
      <p className="strong">{kindWords(paper)}</p>
      <p className="meta">
        {paper.template} v{paper.template_version}, {formatMoment(paper.created_at, zone)},{" "}
        <bdi>{paper.created_by}</bdi>
      </p>
      {happened.length === 0 ? (
        <p className="meta paper-state">
          <Severity name="pending" />
          Not confirmed that it was printed
        </p>
      ) : (
        happened.map(({ words, isSure }) => (
          <p key={words} className="meta paper-state">
            <Severity name={isSure ? "done" : "pending"} />
            {words}
          </p>
        ))
      )}
    </div>
  );
}
