/** Every load of a period. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Region } from "@/components/region";
import { todayHere } from "@/format/day";
import { wordingOf } from "@/ipc/wording";
import { useLoads } from "../api/use-loads";
import { LoadRows } from "./load-rows";
import { type Period, periodChoices, periodOf } from "./period";
import { counted } from "./words";

export function LoadsView() {
  const [period, setPeriod] = useState<Period>("week");
  const { from, to } = periodOf(period, todayHere());
  const loads = useLoads(from, to);
  return (
    <div className="view-stack">
      <Region
        title="Loads"
        note={loads.data && counted(loads.data.length, "load")}
        isPane
        scrolls
        className="loads"
        acts={
          <Choice
            label="Period"
            labelHidden
            keepSpace={false}
            options={periodChoices}
            value={period}
            onChange={setPeriod}
          />
        }
      >
        {loads.isPending && <Loading says="Reading the loads" rows={5} />}
        {loads.isError && (
          <Failure {...wordingOf(loads.error)}>
            <Button onPress={() => void loads.refetch()}>Try again</Button>
          </Failure>
        )}
        {loads.data?.length === 0 && (
          <Empty title="No load in this time" says="Choose a longer period, or begin a load." />
        )}
        {loads.data && loads.data.length > 0 && <LoadRows lines={loads.data} label="Loads" />}
      </Region>
    </div>
  );
}
