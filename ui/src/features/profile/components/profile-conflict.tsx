/** Somebody saved the profile in between: what they saved, and the choice between both. */
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";

type Props = {
  /** The fields that differ, with what the other person saved. */
  differing: readonly [name: string, value: string][];
  isWorking: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

export function ProfileConflict({ differing, isWorking, onTakeTheirs, onKeepMine }: Props) {
  const says = differing.map(([name, value]) => `${name}: ${value || "empty"}`).join(". ");
  return (
    <Failure
      kind="warn"
      happened="Somebody saved the profile before you"
      safe={`Nothing was overwritten and your typing is here. Saved now: ${says || "the same as yours"}.`}
    >
      <Button kind="primary" icon="undo" onPress={onTakeTheirs}>
        Take what is saved
      </Button>
      <Button isPending={isWorking} working="Saving" onPress={onKeepMine}>
        Save mine over it
      </Button>
    </Failure>
  );
}
