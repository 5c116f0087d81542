/**
 * The face with its zones. Each treated zone takes the tone of its depth and has the sounding printed
 * on it. Zones are buttons: Tab reaches the chart, arrow keys walk the zones, Space or Enter chooses.
 * The mini form is a picture only.
 */
import { useId, useRef, useState } from "react";
import { depthNumber, depthTone, formatDepth } from "@/format/depth";
import { FaceLines } from "./face-lines";
import { type FaceZone, type FaceZoneCode, faceZones } from "./face-zones";

type Props = {
  /** Micrometres per zone; a zone without depth stays empty. */
  depths: ReadonlyMap<FaceZoneCode, number>;
  selected?: ReadonlySet<FaceZoneCode>;
  /** Left out, the chart can only be read. */
  onSelect?: (zone: FaceZoneCode) => void;
  mini?: boolean;
};

export function FaceChart({ depths, selected, onSelect, mini = false }: Props) {
  const hatch = useId();
  const zones = useRef(new Map<FaceZoneCode, SVGPathElement>());
  const [stop, setStop] = useState<FaceZoneCode>("forehead");
  const [focused, setFocused] = useState<FaceZoneCode | undefined>(undefined);
  const deepest = Math.max(0, ...depths.values());
  const count = depths.size === 1 ? "1 zone" : `${depths.size} zones`;
  const summary = depths.size
    ? `Face chart: ${count}, deepest ${formatDepth(deepest)}. Seen from the front`
    : "Face chart: no zones yet. Seen from the front";

  function walk(event: React.KeyboardEvent, zone: FaceZoneCode) {
    const at = faceZones.findIndex((z) => z.code === zone);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      const next = faceZones[(at + step + faceZones.length) % faceZones.length];
      if (next) zones.current.get(next.code)?.focus();
    } else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === " ") {
      // With Ctrl, Enter is the way on from the whole screen.
      onSelect?.(zone);
    } else return;
    event.preventDefault();
  }

  function buttonProps(zone: FaceZone) {
    const um = depths.get(zone.code);
    return {
      role: "button",
      tabIndex: zone.code === stop ? 0 : -1,
      "aria-label": `${zone.label}, ${um === undefined ? "no depth" : formatDepth(um)}`,
      "aria-pressed": selected?.has(zone.code) ?? false,
      onClick: () => onSelect?.(zone.code),
      onKeyDown: (event: React.KeyboardEvent) => walk(event, zone.code),
      onFocus: () => {
        setStop(zone.code);
        setFocused(zone.code);
      },
      onBlur: () => setFocused(undefined),
      ref: (path: SVGPathElement | null) => {
        if (path) zones.current.set(zone.code, path);
        else zones.current.delete(zone.code);
      },
    };
  }

  const live = onSelect !== undefined && !mini;
  const ringed = faceZones.filter((z) => selected?.has(z.code) || z.code === focused);
  return (
    <svg
      className={`face${mini ? " mini" : ""}`}
      viewBox={mini ? "72 22 256 390" : "24 18 352 546"}
      role={live ? "group" : "img"}
      aria-label={summary}
    >
      <g>
        {faceZones.map((zone) => {
          const um = depths.get(zone.code);
          const tone = um === undefined ? "" : ` on d${depthTone(um)}`;
          const shape = `zone${tone}${live ? " can" : ""}`;
          return (
            <path
              key={zone.code}
              d={zone.outline}
              data-zone={zone.code}
              className={shape}
              {...(live ? buttonProps(zone) : {})}
            />
          );
        })}
      </g>
      <FaceLines hatch={hatch} mini={mini} />
      {live && (
        <g>
          {ringed.map((zone) => (
            <g key={zone.code}>
              <path d={zone.outline} className="ring gap" />
              <path
                d={zone.outline}
                className={`ring${zone.code === focused && !selected?.has(zone.code) ? " focus" : ""}`}
              />
            </g>
          ))}
        </g>
      )}
      {!mini && <Soundings depths={depths} />}
    </svg>
  );
}

function Soundings({ depths }: { depths: Props["depths"] }) {
  return (
    <g>
      {faceZones.map(({ code, sounding }) => {
        const um = depths.get(code);
        if (um === undefined) return null;
        const ink = depthTone(um) >= 4 ? " hi" : "";
        return (
          <text
            key={code}
            x={sounding.x}
            y={sounding.y}
            className={`sounding${sounding.small ? " small" : ""}${ink}`}
          >
            {depthNumber(um)}
          </text>
        );
      })}
    </g>
  );
}
