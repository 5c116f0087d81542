/** Choosing a sterile pack by its name or code, where there is no scanner. Esc closes it and nothing is added. */
import { useEffect, useRef, useState } from "react";
import { ComboBox } from "@/components/combo-box";
import { Failure } from "@/components/failure";
import { IconButton } from "@/components/icon-button";
import { wordingOf } from "@/ipc/wording";
import { useOpenable } from "../api/use-packs";
import { packChoices } from "./pack-words";

type Props = {
  /** In the chart already. */
  chosen: readonly string[];
  onChoose: (id: string) => void;
  onClose: () => void;
};

export function PackPicker({ chosen, onChoose, onClose }: Props) {
  const shelf = useOpenable();
  const [text, setText] = useState("");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  const offered = packChoices(shelf.data ?? [], chosen, text);
  return (
    <div className="pack-picker" ref={box} onKeyDownCapture={(event) => event.key === "Escape" && onClose()}>
      {shelf.isError && <Failure {...wordingOf(shelf.error)} />}
      <ComboBox
        label="Sterile pack"
        options={offered}
        text={text}
        onTextChange={setText}
        onChoose={onChoose}
        placeholder="Type its name or code"
        hint={
          shelf.data && offered.length === 0
            ? "No such pack is on the shelf and in date"
            : "What expires first comes first"
        }
      />
      <IconButton icon="close" kind="quiet" label="Add no pack" onPress={onClose} />
    </div>
  );
}
