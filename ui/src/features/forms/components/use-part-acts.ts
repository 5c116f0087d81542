/** Parts added, removed, put back and moved while a form is written. Removing asks nothing and can be undone. */
import { useState } from "react";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { FormItemKind, FormPartRules, FormText } from "@/ipc/bindings";
import {
  addItem,
  addPart,
  canMove,
  movePart,
  placeBelow,
  putBack,
  type Removed,
  removePart,
  takesItems,
} from "./form-parts";
import { partName } from "./form-words";
import type { useCaret } from "./use-caret";

type Props = {
  text: FormText;
  change: (text: FormText) => void;
  rules: FormPartRules;
  caret: ReturnType<typeof useCaret>;
};

export function usePartActs({ text, change, rules, caret }: Props) {
  const { caretAt, focusMoved, focusPlace } = caret;
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const [adding, setAdding] = useState<number | null>(null);
  const [says, setSays] = useState("");

  /** The part somebody writes in. */
  const partNow = () => {
    const [root, at] = caretAt()?.place.split(".") ?? [];
    return root === "parts" ? Number(at) : null;
  };
  function move(at: number, by: 1 | -1) {
    if (!canMove(text, at, by, rules)) return;
    const next = movePart(text, at, by);
    change(next);
    setSays(`${partName(next, at + by)}: place ${at + by + 1} of ${next.parts.length}`);
    focusMoved(at + by, by);
  }
  const moveNow = (by: 1 | -1) => {
    const at = partNow();
    if (at !== null) move(at, by);
  };
  useShortcut("Alt+Shift+ArrowUp", "Move this part up", () => moveNow(-1));
  useShortcut("Alt+Shift+ArrowDown", "Move this part down", () => moveNow(1));
  return {
    removed,
    adding,
    says,
    doing: {
      rules,
      onMove: move,
      onRemove: (at: number) => {
        const done = removePart(text, at);
        if (!done) return;
        change(done.text);
        setRemoved((before) => [...before, done.removed]);
        setSays(`${partName(text, at)} is removed. It can be put back`);
        focusPlace(`parts.${Math.min(at, done.text.parts.length - 1)}`);
      },
      onAddBelow: (at: number) => setAdding(placeBelow(text, at, rules)),
    },
    putBack: (one: Removed) => {
      const next = putBack(text, one, removed);
      change(next);
      setRemoved((before) => before.filter((other) => other !== one));
      const at = next.parts.findIndex(({ key }) => key === one.part.key);
      setSays(`${partName(next, at)} is back`);
      focusPlace(`parts.${at}`);
    },
    add: (heading: string) => {
      if (adding === null) return;
      change(addPart(text, adding, heading, rules));
      setAdding(null);
      focusPlace(`parts.${adding}.body`);
    },
    leaveAdding: () => setAdding(null),
    addItem: (kind: FormItemKind) => {
      const at = partNow() ?? 0;
      if (!takesItems(text.parts[at], rules)) {
        notify("Nothing is asked in this part. Write in another one first");
        return;
      }
      const next = addItem(text, at, kind);
      change(next);
      focusPlace(`parts.${at}.lines.${(next.parts[at]?.lines.length ?? 1) - 1}.text`);
    },
  };
}
