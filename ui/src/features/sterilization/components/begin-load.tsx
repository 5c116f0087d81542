/** Beginning a load: in the one machine there is, or in the one chosen. The programme is chosen on its page. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { useShortcut } from "@/components/use-shortcut";
import type { SterilizerStanding } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useSterilizers } from "../api/use-sterilizers";
import { useBegin } from "./use-begin";

export function BeginLoad() {
  const sterilizers = useSterilizers();
  const [isChoosing, setChoosing] = useState(false);
  const usable = (sterilizers.data ?? []).filter((one) => one.sterilizer.fields.active && one.stop === null);
  const { begin, isPending } = useBegin();
  const isOn = usable.length > 0;
  const act = () => {
    const [only] = usable;
    if (usable.length === 1 && only) begin(only.sterilizer);
    else setChoosing(true);
  };
  useShortcut("N", "New load", act, { isOn });
  if (!isOn) return null;
  return (
    <>
      <Button kind="primary" icon="plus" keys="N" onPress={act} isPending={isPending} working="Beginning">
        New load
      </Button>
      {isChoosing && <ChooseMachine usable={usable} onClose={() => setChoosing(false)} />}
    </>
  );
}

type Props = { usable: readonly SterilizerStanding[]; onClose: () => void };

function ChooseMachine({ usable, onClose }: Props) {
  const go = useNavigate();
  const { begin, isPending, error } = useBegin();
  const [chosen, setChosen] = useState<string | null>(usable[0]?.sterilizer.id ?? null);
  const machine = usable.find((one) => one.sterilizer.id === chosen)?.sterilizer;
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      title="New load"
      width="narrow"
      keepLabel="Cancel"
      act={
        <Button
          kind="primary"
          isDisabled={!machine}
          isPending={isPending}
          working="Beginning"
          onPress={() => machine && begin(machine)}
        >
          Begin load
        </Button>
      }
    >
      <Choice
        label="Sterilizer"
        options={usable.map(({ sterilizer }) => ({ value: sterilizer.id, label: sterilizer.fields.code }))}
        value={chosen}
        onChange={setChosen}
        hint={machine && `${machine.fields.make} ${machine.fields.model}`}
      />
      {error !== null && (
        <Failure {...wordingOf(error)}>
          <Button onPress={() => machine && void go({ to: `/sterilization/machines/${machine.id}` })}>
            Open its programmes
          </Button>
        </Failure>
      )}
    </Dialog>
  );
}
