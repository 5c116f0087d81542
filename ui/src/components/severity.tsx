/** A severity mark. Give it a label only where no word stands beside it. */
import { type MarkName, markShapes } from "./severity-shapes";

type Props = { name: MarkName; size?: number; label?: string };

export function Severity({ name, size = 16, label }: Props) {
  const spoken = label ? ({ role: "img", "aria-label": label } as const) : ({ "aria-hidden": true } as const);
  return (
    <svg className="ic" width={size} height={size} viewBox="0 0 20 20" fill="none" {...spoken}>
      {markShapes[name]}
    </svg>
  );
}
