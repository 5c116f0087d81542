/** Labels of the packs of a load: on what they are printed, and where a sheet that was begun goes on. */
import { useEffect, useState } from "react";
import { PrintDialog } from "@/components/print-dialog";
import { Select } from "@/components/select";
import { useKept } from "@/components/use-kept";
import type { LoadView } from "@/ipc/bindings";
import { useReport } from "@/ipc/use-report";
import { labelSizes, sheetOf, sizeWords } from "./label-sheet";
import { SheetChooser } from "./sheet-chooser";
import { counted } from "./words";

const REST_MS = 350;

export function LabelsDialog({ view, onClose }: { view: LoadView; onClose: () => void }) {
  const { load, packs } = view;
  const [size, setSize] = useKept("labels", labelSizes, "roll_50x25");
  const [start, setStart] = useState(1);
  const rested = useRested(start);
  const wanted = start === 1 ? 1 : rested;
  const sheet = sheetOf(size);
  const report = useReport({ kind: "labels", order: { load: load.id, size, start_at: sheet ? wanted : 1 } });
  const count = packs.filter((pack) => pack.state !== "discarded").length;
  return (
    <PrintDialog
      name="Pack labels"
      about={`Load ${load.no}, ${counted(count, "pack")}`}
      paper={report}
      zoom={sheet ? "width" : "labels"}
      printerKept="labels.printer"
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
