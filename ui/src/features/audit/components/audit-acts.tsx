/** Checking the record and taking it out. Each is an act on record. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Icon } from "@/components/icon";
import { Menu } from "@/components/menu";
import { Severity } from "@/components/severity";
import type { AuditFilter, AuditFormat, ChainReport } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useVerifyChain } from "../api/use-audit";
import { PrintRecord } from "./print-record";
import { SaveRecord } from "./save-record";

type Props = {
  filter: AuditFilter;
  onAgain: () => void;
  onEverything: () => void;
  isReading: boolean;
};

export function AuditActs({ filter, onAgain, onEverything, isReading }: Props) {
  const isNarrowed = Object.values(filter).some((one) => one !== null);
  const [isPrinting, setPrinting] = useState(false);
  const chain = useVerifyChain();
  const [saving, setSaving] = useState<AuditFormat | null>(null);
  return (
    <>
      <div className="row audit-acts">
        <Button icon="shield" isPending={chain.isPending} working="Checking" onPress={() => chain.mutate()}>
          Check the chain
        </Button>
        <Button icon="history" isPending={isReading} working="Reading" onPress={onAgain}>
          Read again
        </Button>
        <Menu
          kind="standard"
          label="Take out"
          acts={[
            { id: "print", label: "Print", icon: "print", onAct: () => setPrinting(true) },
            {
              id: "csv",
              label: "Save as CSV",
              icon: "document",
              detail: "for a spreadsheet",
              onAct: () => setSaving("csv"),
            },
            {
              id: "pdf",
              label: "Save as PDF",
              icon: "document",
              detail: "as it prints",
              onAct: () => setSaving("pdf"),
            },
            {
              id: "json",
              label: "Save as JSON",
              icon: "document",
              detail: "for another program",
              onAct: () => setSaving("json"),
            },
          ]}
        >
          <Icon name="document" />
          Take out
          <Icon name="chev-d" />
        </Menu>
        {isNarrowed && (
          <Button kind="link" onPress={onEverything}>
            Show everything
          </Button>
        )}
        {chain.data && <Chain report={chain.data} />}
      </div>
      {isPrinting && <PrintRecord filter={filter} onClose={() => setPrinting(false)} />}
      {saving && <SaveRecord filter={filter} format={saving} onClose={() => setSaving(null)} />}
      {chain.error && <Failure {...wordingOf(chain.error)} />}
    </>
  );
}

function Chain({ report }: { report: ChainReport }) {
  const isWhole = report.first_bad === null;
  return (
    <p className={`audit-chain ${isWhole ? "c-done" : "c-stop"}`} role="status">
      <Severity name={isWhole ? "done" : "block"} size={18} />
      {isWhole ? `Chain unbroken: ${report.entries} entries` : `Entry ${report.first_bad} was altered`}
      <span className="code faint" title="Head of the chain">
        {report.head.slice(0, 16)}
      </span>
    </p>
  );
}
