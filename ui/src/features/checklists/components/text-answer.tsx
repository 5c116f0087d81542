/** Words, kept when the field is left. */
import { useState } from "react";
import { TextField } from "@/components/text-field";
import type { AnswerValue, ChecklistItem } from "@/ipc/bindings";

type Props = { item: ChecklistItem; error: string | undefined; onGive: (value: AnswerValue) => void };

export function TextAnswer({ item, error, onGive }: Props) {
  const given = item.answer?.value.kind === "text" ? item.answer.value.text : "";
  const [text, setText] = useState(given);
  const [sent, setSent] = useState(given);
  const give = () => {
    if (text.trim() === "" || text === sent) return;
    setSent(text);
    onGive({ kind: "text", text });
  };
  return (
    <div className="grow">
      <TextField
        label={item.label}
        labelHidden
        keepSpace={false}
        value={text}
        onChange={setText}
        onBlur={give}
        error={error}
        maxLength={500}
        autoComplete="off"
      />
    </div>
  );
}
