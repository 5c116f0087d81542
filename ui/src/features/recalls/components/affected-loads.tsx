/** Which loads are suspect, and why these: as a picture of the window or as a list. */
import { useState } from "react";
import { Choice } from "@/components/choice";
import { Region } from "@/components/region";
import type { IncidentPage } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { LoadsTable } from "./loads-table";
import { counted, windowInWords } from "./recall-words";
import { WindowPicture } from "./window-picture";

export function AffectedLoads({ page }: { page: IncidentPage }) {
  const zone = useSession().profile.fields.time_zone;
  const { incident, loads } = page;
  const until = incident.window_to;
  const hasPicture = incident.kind === "spore_test" && until !== null && loads.length > 0;
  const [view, setView] = useState<"picture" | "list">("picture");
  const machine = loads[0]?.sterilizer_code ?? incident.about;
  const isPicture = hasPicture && view === "picture";
  return (
    <Region
      title={incident.kind === "spore_test" ? "Suspect window" : "Load"}
      note={counted(loads.length, "load")}
      acts={
        hasPicture && (
          <Choice
            label="Show the loads as"
            labelHidden
            options={[
              { value: "picture", label: "Picture" },
              { value: "list", label: "List" },
            ]}
            value={view}
            onChange={setView}
            keepSpace={false}
          />
        )
      }
    >
      <p className="window-words">
        {windowInWords(incident, machine, zone)}.{" "}
        {incident.kind === "spore_test" &&
          "Loads run while the failed test was incubating are in it. A good test later clears none of them."}
      </p>
      {isPicture ? (
        <WindowPicture page={page} machine={machine} until={until} />
      ) : (
        <div className="wide-table" tabIndex={0} role="group" aria-label="Loads, table">
          <LoadsTable loads={loads} />
        </div>
      )}
    </Region>
  );
}
