/** The heading of a part to add. Its key is made from it and stays, whatever the heading becomes. */
import { useState } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/text-field";

type Props = { onAdd: (heading: string) => void; onLeave: () => void };

export function NewPart({ onAdd, onLeave }: Props) {
  const [heading, setHeading] = useState("");
  const isReady = heading.trim() !== "";
  return (
    <form
      className="form-part new-part"
      aria-label="New part"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onAdd(heading);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave();
      }}
    >
      <TextField
        label="Heading of the new part"
        value={heading}
        onChange={setHeading}
        maxLength={300}
        autoFocus
      />
      <div className="row">
        <Button type="submit" icon="plus" isDisabled={!isReady}>
          Add the part
        </Button>
        <Button kind="quiet" onPress={onLeave} keys="Esc">
          Leave it
        </Button>
      </div>
    </form>
  );
}
