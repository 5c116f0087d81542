/** The band with the one next thing to do. Enter does it, O opens the client. */
import { Button } from "@/components/button";
import { NextBand } from "@/components/next-band";
import { useShortcut } from "@/components/use-shortcut";
import type { NextBand as Band } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { placeOfStep, stepWords } from "./leads-to";

type Props = {
  next: Band | null;
  isStarting: boolean;
  onGo: (to: string) => void;
  onStart: (code: string) => void;
};

const OPENING = "K01";

export function Next({ next, isStarting, onGo, onStart }: Props) {
  const words = useClientWord();
  const client = next?.client;
  useShortcut("o", `Open the ${words.one} in the band`, () => client && onGo(`/clients/${client}`), {
    isOn: Boolean(client),
  });
  const step = next && stepWords(next.step);
  useShortcut("Enter", step?.says ?? "", act, { isOn: step !== null });
  function act() {
    if (!next || isStarting) return;
    const to = placeOfStep(next);
    if (to) onGo(to);
    else onStart(OPENING);
  }
  if (!next || !step) return null;
  return (
    <NextBand
      says={
        next.name ? (
          <>
            <bdi>{next.name}</bdi>: {next.line.charAt(0).toLowerCase() + next.line.slice(1)}
          </>
        ) : (
          next.line
        )
      }
      because={next.reason}
    >
      {client && (
        <Button kind="quiet" keys="O" onPress={() => onGo(`/clients/${client}`)}>
          Open {words.one}
        </Button>
      )}
      <Button
        kind="primary"
        size="lg"
        icon={step.icon}
        keys="Enter"
        isPending={isStarting}
        working="Opening"
        onPress={act}
        autoFocus
      >
        {step.says}
      </Button>
    </NextBand>
  );
}
