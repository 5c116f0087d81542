/** Sterilization: the machines and what is in flight, every load, the shelf, the tests, the sets. */
import { useNavigate } from "@tanstack/react-router";
import { PageHead } from "@/components/page-head";
import { Tabs } from "@/components/tabs";
import { formatWeekday, todayHere } from "@/format/day";
import { useAwaitedTests } from "../api/use-tests";
import { BeginLoad } from "./begin-load";
import { FindPack } from "./find-pack";
import { InspectionButton } from "./inspection-dialog";
import { LoadsView } from "./loads-view";
import { NowView } from "./now-view";
import { SetsView } from "./sets-view";
import { ShelfView } from "./shelf";
import "./sterilization.css";
import { TestsView } from "./tests-view";

const names = ["now", "loads", "shelf", "tests", "sets"];

export function SterilizationScreen({ view }: { view: string }) {
  const go = useNavigate();
  const awaited = useAwaitedTests();
  const selected = names.includes(view) ? view : "now";
  const count = awaited.data?.length;
  return (
    <div className="page sterilization">
      <PageHead title="Sterilization" sub={formatWeekday(todayHere())}>
        <InspectionButton />
        <FindPack />
        <BeginLoad />
      </PageHead>
      <Tabs
        label="Sterilization"
        selected={selected}
        onSelect={(id) => void go({ to: id === "now" ? "/sterilization" : `/sterilization/${id}` })}
        views={[
          { id: "now", name: "Sterilizers", body: <NowView /> },
          { id: "loads", name: "Loads", body: <LoadsView /> },
          { id: "shelf", name: "Shelf", body: <ShelfView /> },
          { id: "tests", name: "Tests", ...(count ? { count } : {}), body: <TestsView /> },
          { id: "sets", name: "Sets", body: <SetsView /> },
        ]}
      />
    </div>
  );
}
