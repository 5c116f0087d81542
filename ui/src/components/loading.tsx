/** Waiting: silent for 400 ms, then rows in outline, after 2 s a bar with its words. */
import { useEffect, useState } from "react";

type Props = { says: string; rows?: number };

const OUTLINE_AFTER_MS = 400;
const BAR_AFTER_MS = 2000;
const widths = [142, 194, 112, 168, 130];

export function Loading({ says, rows = 3 }: Props) {
  const [shown, setShown] = useState<"nothing" | "outline" | "bar">("nothing");
  useEffect(() => {
    const outline = setTimeout(() => setShown("outline"), OUTLINE_AFTER_MS);
    const bar = setTimeout(() => setShown("bar"), BAR_AFTER_MS);
    return () => {
      clearTimeout(outline);
      clearTimeout(bar);
    };
  }, []);
  // Silent, yet not at rest: whoever waits for the window can tell it from an empty place.
  if (shown === "nothing") return <div data-busy="" />;
  return (
    <div className="loading" role="status" data-busy="" aria-label={says}>
      <div className="says">{shown === "bar" && says}</div>
      <div className="track" style={{ visibility: shown === "bar" ? "visible" : "hidden" }}>
        <i />
      </div>
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outline rows have no identity
        <div className="ghost" key={at} aria-hidden="true">
          <i className="disc" />
          <i style={{ width: widths[at % widths.length] }} />
          <i style={{ width: 60, marginLeft: "auto" }} />
        </div>
      ))}
    </div>
  );
}
