/**
 * A pack that may not be opened stops everything: the chart stands still behind it until it is put away.
 * Another scan goes on from here, so that both hands can stay where they are.
 */
import { useEffect, useRef } from "react";
import { Button } from "@/components/button";
import { Finding } from "@/components/finding";
import { Severity } from "@/components/severity";
import { useShortcut } from "@/components/use-shortcut";
import { type PackStop, whySterile } from "./pack-words";

type Props = { stop: PackStop; onClose: () => void };

export function PackStopScreen({ stop, onClose }: Props) {
  useShortcut("Escape", "Put the pack away", onClose);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stop takes the focus anew
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector("button")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [stop.code]);
  return (
    <div className="pack-stop" ref={box}>
      <div role="alert">
        <Severity name="block" size={72} />
        <p className="title t1">Do not open this pack</p>
        <p className="code">{stop.code}</p>
        <Finding
          level="block"
          title={stop.title}
          what={stop.what}
          why={whySterile}
          source="Rule R18, sterile packs"
          whoLifts={`Nobody. ${stop.how}`}
        />
      </div>
      <div className="acts">
        <Button size="lg" kind="stop" keys="Esc" onPress={onClose}>
          I put it away
        </Button>
        <p className="meta">It was not added to the chart. Scan another pack now, or go back to the chart</p>
      </div>
    </div>
  );
}
