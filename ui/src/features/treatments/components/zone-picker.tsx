/** Adding a zone by its name, opened with Z. Enter takes the nearest name; Esc closes it and nothing is added. */
import { useEffect, useRef, useState } from "react";
import { ComboBox } from "@/components/combo-box";
import { IconButton } from "@/components/icon-button";
import type { ZoneBand } from "@/ipc/bindings";
import { named } from "./zone-rows";

type Props = {
  zones: readonly ZoneBand[];
  /** A pair is offered under one name. */
  bothSides: boolean;
  onChoose: (zone: string) => void;
  onClose: () => void;
};

export function ZonePicker({ zones, bothSides, onChoose, onClose }: Props) {
  const [text, setText] = useState("");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  const offered = named(zones, bothSides, text);

  function press(event: React.KeyboardEvent) {
    if (event.key === "Escape") onClose();
    const isWalking = event.target instanceof Element && event.target.hasAttribute("aria-activedescendant");
    const nearest = offered[0];
    if (event.key !== "Enter" || isWalking || !nearest || text.trim() === "") return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(nearest.value);
  }

  return (
    <div className="zone-picker" ref={box} onKeyDownCapture={press}>
      <ComboBox
        label="Add a zone"
        options={offered}
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
