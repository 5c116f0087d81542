/** The recovery kit, wired to the backend: two places are drawn once, and stay while this step is open. */
import { useState } from "react";
import { formatTime } from "@/format/moment";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useRecoveryKit } from "../api/use-recovery-kit";
import { KitStep } from "./kit-step";

type Props = { practiceName: string; ownerName: string };

const WORDS = 12;

export function KitWaits({ practiceName, ownerName }: Props) {
  const kit = useRecoveryKit();
  const [asked] = useState(twoPlaces);
  const [done, setDone] = useState<string | undefined>(undefined);
  const wordErrors = fieldErrors(kit.confirm.error);
  const isWordWrong = Object.keys(wordErrors).length > 0;
  const failed = kit.print.error ?? kit.save.error ?? (isWordWrong ? null : kit.confirm.error);
  const words = failed ? wordingOf(failed) : undefined;
  return (
    <KitStep
      practiceName={practiceName}
      ownerName={ownerName}
      asked={asked}
      done={done}
      error={words && `${words.happened}. ${words.safe}`}
      wordErrors={wordErrors}
      isWorking={kit.print.isPending || kit.save.isPending}
      onPrint={() =>
        kit.print.mutate(undefined, { onSuccess: () => setDone(`Printed ${formatTime(Date.now())}`) })
      }
      onSave={() =>
        kit.save.mutate(undefined, {
          onSuccess: (saved) => saved && setDone(`Saved ${formatTime(Date.now())}`),
        })
      }
      onConfirm={(typed) => kit.confirm.mutate(typed.map((word, at) => ({ place: asked[at] ?? 0, word })))}
    />
  );
}

function twoPlaces(): [number, number] {
  const first = 1 + Math.floor(Math.random() * (WORDS - 1));
  const second = first + 1 + Math.floor(Math.random() * (WORDS - first));
  return [first, second];
}
