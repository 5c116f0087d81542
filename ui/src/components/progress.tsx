/** Long work: what it is, how far it is, and a way to stop it. */
import { Label, ProgressBar } from "react-aria-components";
import { Button } from "./button";

type Props = {
  says: string;
  /** Parts done and in all; nothing while that is not known. */
  at?: { done: number; of: number } | undefined;
  onStop?: (() => void) | undefined;
};

export function Progress({ says, at, onStop }: Props) {
  const percent = at && at.of > 0 ? Math.min(100, Math.round((at.done / at.of) * 100)) : undefined;
  return (
    <div className="progress">
      <ProgressBar isIndeterminate={percent === undefined} value={percent ?? 0}>
        <Label className="meta">
          {says}
          {percent !== undefined && `, ${percent} %`}
        </Label>
        <div className="track">
          <i style={percent === undefined ? undefined : { width: `${percent}%` }} />
        </div>
      </ProgressBar>
      {onStop && (
        <Button size="sm" onPress={onStop}>
          Stop
        </Button>
      )}
    </div>
  );
}
