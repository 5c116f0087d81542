/** What is printed in a recall: the list first, the other papers of it in a menu. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { Menu, type MenuAct } from "@/components/menu";
import { PrintDialog } from "@/components/print-dialog";
import { useShortcut } from "@/components/use-shortcut";
import type { Incident, Report } from "@/ipc/bindings";
import { useReport } from "@/ipc/use-report";

type Kind = Extract<Report, { incident: string }>["kind"];

const names: Record<Kind, string> = {
  recall_list: "Recall list",
  shelf_list: "Shelf list",
  call_log: "Call log",
  letters: "Letters",
  incident_binder: "Recall binder",
};

type Props = {
  incident: Incident;
  /** Somebody is pending or not decided: there are letters to write. */
  hasOpen: boolean;
};

export function RecallPapers({ incident, hasOpen }: Props) {
  const [kind, setKind] = useState<Kind | null>(null);
  const list = () => setKind("recall_list");
  useShortcut("Mod+P", "Print recall list", list);
  const acts: (MenuAct | false)[] = [
    // A lot is not packed in packs of this practice.
    incident.lot === null && {
      id: "shelf",
      label: "Shelf list",
      icon: "pack",
      detail: "packs to pull",
      onAct: () => setKind("shelf_list"),
    },
    {
      id: "calls",
      label: "Call log",
      icon: "phone",
      detail: "lines to write on",
      onAct: () => setKind("call_log"),
    },
    {
      id: "letters",
      label: "Letters",
      icon: "mail",
      detail: hasOpen ? "who is not told yet" : "nobody to write to",
      isDisabled: !hasOpen,
      onAct: () => setKind("letters"),
    },
    {
      id: "binder",
      label: "Binder",
      icon: "document",
      detail: "everything about it",
      onAct: () => setKind("incident_binder"),
    },
  ];
  return (
    <>
      <Menu kind="standard" label="Other papers" acts={acts.filter((one): one is MenuAct => one !== false)}>
        <Icon name="document" />
        Other papers
        <Icon name="chev-d" />
      </Menu>
      <Button kind="primary" icon="print" keys="Mod+P" onPress={list}>
        Print recall list
      </Button>
      {kind && <Paper key={kind} kind={kind} incident={incident} onClose={() => setKind(null)} />}
    </>
  );
}

type PaperProps = { kind: Kind; incident: Incident; onClose: () => void };

function Paper({ kind, incident, onClose }: PaperProps) {
  const report = useReport({ kind, incident: incident.id });
  return <PrintDialog name={names[kind]} about={`Recall ${incident.no}`} paper={report} onClose={onClose} />;
}
