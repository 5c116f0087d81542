/** What was done about a failure. Asked for in place; the list does not close without it. */
import { useState } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/text-field";

type Props = {
  said: string | null;
  isClosed: boolean;
  error: string | undefined;
  isSaving: boolean;
  onSay: (action: string) => void;
};

export function CorrectiveAction({ said, isClosed, error, isSaving, onSay }: Props) {
  const [text, setText] = useState("");
  if (said !== null) {
    return (
      <p className="meta">
        <span className="strong">Done about it:</span> {said}
      </p>
    );
  }
  if (isClosed) return null;
  const say = () => text.trim() !== "" && onSay(text);
  return (
    <div className="corrective" data-keeps-enter>
      <TextField
        label="What was done about it"
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === "Enter") say();
          event.continuePropagation();
        }}
        error={error}
        hint="The list closes once this is written down"
        maxLength={500}
        autoComplete="off"
      />
      <Button isDisabled={text.trim() === ""} isPending={isSaving} working="Saving" onPress={say}>
        Record
      </Button>
    </div>
  );
}
