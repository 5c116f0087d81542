/** A number as typed; the backend reads it with its unit and judges it. */
import { useState } from "react";
import { TextField } from "@/components/text-field";
import type { AnswerValue, ChecklistItem } from "@/ipc/bindings";

type Props = { item: ChecklistItem; error: string | undefined; onGive: (value: AnswerValue) => void };

export function NumberAnswer({ item, error, onGive }: Props) {
  const given = item.answer?.value.kind === "number" ? item.answer.value.typed : "";
  const [typed, setTyped] = useState(given);
  const [sent, setSent] = useState(given);
  const give = () => {
    const isKept = typed === sent && item.answer !== null && !error;
    if (typed.trim() === "" || isKept) return;
    setSent(typed);
    onGive({ kind: "number", typed });
  };
  return (
    <div className="short">
      <TextField
        label={item.label}
        labelHidden
        keepSpace={false}
        unit={item.unit}
        value={typed}
        onChange={setTyped}
        onBlur={give}
        error={error}
        inputMode="decimal"
        autoComplete="off"
      />
    </div>
  );
}
