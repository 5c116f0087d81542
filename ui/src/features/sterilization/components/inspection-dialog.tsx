/** The binder for an inspector: which days, and whether it names clients. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { PrintDialog } from "@/components/print-dialog";
import { Switch } from "@/components/switch";
import { type Day, formatDay, todayHere } from "@/format/day";
import { useClientWord } from "@/ipc/session-context";
import { useReport } from "@/ipc/use-report";
import { fieldErrors } from "@/ipc/wording";
import { daysOf, type InspectionPeriod, inspectionPeriods, typedDays } from "./inspection-period";

/** The backend makes pictures of so many pages of a long paper. */
const OPENING_PAGES = 12;

export function InspectionButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="document" onPress={() => setOpen(true)}>
        Binder for an inspector
      </Button>
      {isOpen && <InspectionDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function InspectionDialog({ onClose }: { onClose: () => void }) {
  const word = useClientWord();
  const today = todayHere();
  const [period, setPeriod] = useState<InspectionPeriod>("months");
  const [from, setFrom] = useState<Day | null>(null);
  const [to, setTo] = useState<Day | null>(today);
  const [names, setNames] = useState(false);
  const days = period === "custom" ? typedDays(from, to) : daysOf(period, today);
  const report = useReport(days && { kind: "inspection", ...days, with_clients: names });
  const isBackward = from !== null && to !== null && from > to;
  const refused = days ? fieldErrors(report.error).to : undefined;
  const isCut = (report.pages?.length ?? 0) >= OPENING_PAGES;
  return (
    <PrintDialog
      name="Sterilization binder"
      {...(days ? { about: `${formatDay(days.from)} to ${formatDay(days.to)}` } : {})}
      paper={
        refused ? { ...report, refused: { happened: "No binder of these days", safe: refused } } : report
      }
      shown={isCut ? `The first ${OPENING_PAGES} pages are shown. The whole binder prints` : undefined}
      waits={days === null}
      onClose={onClose}
    >
      <Choice
        label="Which days"
        options={inspectionPeriods}
        value={period}
        onChange={setPeriod}
        keepSpace={false}
      />
      {period === "custom" && (
        <>
          <DateField label="First day" value={from} onChange={setFrom} purpose="past" autoFocus />
          <DateField
            label="Last day"
            value={to}
            onChange={setTo}
            purpose="past"
            error={isBackward ? "Before the first day" : refused}
          />
        </>
      )}
      <div>
        <Switch isSelected={names} onChange={setNames}>
          Name {word.many}
        </Switch>
        <p className="meta">
          {names
            ? `Recalls say which ${word.many} they touched, by number and name. Only for somebody who may know that.`
            : `Recalls say how many ${word.many} they touched. Nobody is named.`}
        </p>
      </div>
    </PrintDialog>
  );
}
