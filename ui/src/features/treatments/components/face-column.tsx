/** The face beside the table: the same selection, drawn. Last time is shown on the same face, to be read only. */
import { useState } from "react";
import { Choice } from "@/components/choice";
import { DepthKey } from "@/components/depth-key";
import { FaceChart } from "@/components/face-chart";
import { type FaceZoneCode, faceZones } from "@/components/face-zones";
import { formatDay } from "@/format/day";
import type { LastTime, ZoneChart } from "@/ipc/bindings";

type Props = {
  zones: readonly ZoneChart[];
  lastTime: LastTime | null;
  selected: ReadonlySet<FaceZoneCode>;
  /** Left out, the chart can only be read. */
  onSelect?: ((zone: FaceZoneCode) => void) | undefined;
};

const views = [
  { value: "now", label: "Face" },
  { value: "last", label: "Last time" },
] as const;

export function FaceColumn({ zones, lastTime, selected, onSelect }: Props) {
  const [view, setView] = useState<"now" | "last">("now");
  const isLast = view === "last" && lastTime !== null;
  const shown = isLast ? lastTime.zones : zones;
  const choose = !isLast && onSelect;
  return (
    <section className="face-column" aria-label="Face chart" data-region="">
      <div className="face-sides meta">
        <span className="faint">Right side</span>
        {lastTime && (
          <Choice
            label="Chart"
            labelHidden
            options={views}
            value={view}
            onChange={setView}
            keepSpace={false}
          />
        )}
        <span className="faint">Left side</span>
      </div>
      <FaceChart
        depths={depthsOf(shown)}
        selected={isLast ? new Set() : selected}
        {...(choose ? { onSelect: choose } : {})}
      />
      <DepthKey />
      <p className="meta faint">
        {isLast ? (
          <>
            {formatDay(lastTime.day)}, <bdi>{lastTime.practitioner_name}</bdi>
          </>
        ) : (
          "Up to, mm. Eyelids and lips cannot be chosen"
        )}
      </p>
    </section>
  );
}

function depthsOf(zones: readonly ZoneChart[]): Map<FaceZoneCode, number> {
  const depths = new Map<FaceZoneCode, number>();
  for (const { code } of faceZones) {
    const um = zones.find((zone) => zone.zone === code)?.depth_um;
    if (um != null) depths.set(code, um);
  }
  return depths;
}
