/** What is safe on the disk, what is missing, and the one act that ends the session. */
import { Button } from "@/components/button";
import { Severity } from "@/components/severity";
import { useShortcut } from "@/components/use-shortcut";
import { formatTime } from "@/format/moment";
import type { TreatmentView } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import type { Chart } from "../api/use-chart";
import { standing } from "./words";
import type { ZoneRow } from "./zone-rows";

type Props = {
  view: TreatmentView;
  chart: Chart;
  rows: readonly ZoneRow[];
  onReload: () => void;
  onDiscard: () => void;
  onSign: () => void;
};

export function Footer({ view, chart, rows, onReload, onDiscard, onSign }: Props) {
  const open = standing(view.findings, view.missing, rows);
  const canSign = open === "" && chart.problem === undefined;
  useShortcut("Mod+Enter", "Close and sign", onSign, { isOn: canSign });
  return (
    <footer className="closing" data-region="">
      <Saved view={view} chart={chart} onReload={onReload} />
      <span className="end row meta">
        <Severity name={open ? "pending" : "done"} size={15} />
        <span role="status">{open ? `Before closing: ${open}` : "Nothing is missing"}</span>
      </span>
      <Button kind="quiet" onPress={onDiscard}>
        Discard
      </Button>
      <Button kind="primary" icon="pen" keys="Mod+Enter" isDisabled={!canSign} onPress={onSign}>
        Close and sign
      </Button>
    </footer>
  );
}

function Saved({ view, chart, onReload }: Pick<Props, "view" | "chart" | "onReload">) {
  const zone = useSession().profile.fields.time_zone;
  if (chart.problem !== undefined) {
    const isConflict = chart.problem instanceof AppError && chart.problem.code === "conflict";
    return (
      <span className="row c-stop" role="alert">
        <Severity name="block" />
        {wordingOf(chart.problem).happened}
        <Button kind="link" onPress={isConflict ? onReload : () => void chart.saveNow()}>
          {isConflict ? "Read it again" : "Save again"}
        </Button>
      </span>
    );
  }
  const seconds = String(Math.floor(view.saved_at / 1000) % 60).padStart(2, "0");
  return (
    <span className="meta" role="status">
      {chart.isSaving ? "Saving" : `Draft saved ${formatTime(view.saved_at, zone)}:${seconds}`}
    </span>
  );
}
