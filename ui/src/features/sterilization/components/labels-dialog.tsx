/** Labels of the packs of a load: on what they are printed, and where a sheet that was begun goes on. */
import { useEffect, useState } from "react";
import { Button } from "@/components/button";
import { PrintDialog } from "@/components/print-dialog";
import { Select } from "@/components/select";
import { useKept } from "@/components/use-kept";
import { useShortcut } from "@/components/use-shortcut";
import type { LoadView } from "@/ipc/bindings";
import { useReport } from "@/ipc/use-report";
import { labelSizes, sheetOf, sizeWords } from "./label-sheet";
import { SheetChooser } from "./sheet-chooser";
import { counted } from "./words";

const REST_MS = 350;

/** Labels are printed before the cycle, and again when one was lost. A test cycle has none. */
export function LabelsButton({ view }: { view: LoadView }) {
  const [isOpen, setOpen] = useState(false);
  const isOn = countOf(view) > 0;
  useShortcut("Mod+P", "Print labels", () => setOpen(true), { isOn });
  if (!isOn) return null;
  return (
    <>
      <Button icon="print" keys="Mod+P" onPress={() => setOpen(true)}>
        Print labels
      </Button>
      {isOpen && <LabelsDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}

const countOf = ({ packs }: LoadView) => packs.filter((pack) => pack.state !== "discarded").length;

function LabelsDialog({ view, onClose }: { view: LoadView; onClose: () => void }) {
  const { load } = view;
  const [size, setSize] = useKept("labels", labelSizes, "roll_50x25");
  const [start, setStart] = useState(1);
  const rested = useRested(start);
  const wanted = start === 1 ? 1 : rested;
  const sheet = sheetOf(size);
  const report = useReport({ kind: "labels", order: { load: load.id, size, start_at: sheet ? wanted : 1 } });
  const count = countOf(view);
  return (
    <PrintDialog
      name="Pack labels"
      about={`Load ${load.no}, ${counted(count, "pack")}`}
      paper={report}
      zoom={sheet ? "fit" : "labels"}
      waits={sheet !== undefined && wanted !== start}
      onClose={onClose}
    >
      <Select
        label="Printed on"
        options={labelSizes.map((value) => ({ value, ...sizeWords[value] }))}
        value={size}
        onChange={(next) => {
          setSize(next);
          setStart(1);
        }}
        hint="Remembered on this computer"
        keepSpace={false}
      />
      {sheet && <SheetChooser sheet={sheet} start={start} count={count} onStart={setStart} />}
    </PrintDialog>
  );
}

/** The place once nobody moves over the sheet any more: each page made is on record. */
function useRested(start: number): number {
  const [rested, setRested] = useState(start);
  useEffect(() => {
    const timer = setTimeout(() => setRested(start), REST_MS);
    return () => clearTimeout(timer);
  }, [start]);
  return rested;
}
