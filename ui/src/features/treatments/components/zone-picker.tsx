/** Adding a zone by its name, opened with Z. Esc closes it and nothing is added. */
import { useEffect, useRef, useState } from "react";
import { ComboBox } from "@/components/combo-box";
import { IconButton } from "@/components/icon-button";
import type { ZoneBand } from "@/ipc/bindings";

type Props = { zones: readonly ZoneBand[]; onChoose: (zone: string) => void; onClose: () => void };

export function ZonePicker({ zones, onChoose, onClose }: Props) {
  const [text, setText] = useState("");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Esc from the field inside
    <div className="zone-picker" ref={box} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <ComboBox
        label="Add a zone"
        options={zones.map((zone) => ({ value: zone.zone, label: zone.label }))}
        text={text}
        onTextChange={setText}
        onChoose={onChoose}
        placeholder="Type its name, like cheek"
        keepSpace={false}
      />
      <IconButton icon="close" kind="quiet" label="Add no zone" onPress={onClose} />
    </div>
  );
}
