/** What a run is about, asked in place: a name from before, or a new one typed or scanned. */
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { ComboBox } from "@/components/combo-box";
import type { EventList } from "@/ipc/bindings";

type Props = {
  list: EventList;
  isStarting: boolean;
  error: string | undefined;
  onStart: (subject: string) => void;
  onCancel: () => void;
};

export function StartEvent({ list, isStarting, error, onStart, onCancel }: Props) {
  const [subject, setSubject] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  return (
    <form
      ref={form}
      className="start-event"
      aria-label={`Start ${list.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (subject.trim() !== "") onStart(subject);
      }}
    >
      <ComboBox
        label={list.subject_label}
        options={list.subjects.map((name) => ({ value: name, label: name }))}
        text={subject}
        onTextChange={setSubject}
        own
        placeholder="Type or scan"
        error={error}
        keepSpace={false}
      />
      <Button
        kind="primary"
        type="submit"
        isDisabled={subject.trim() === ""}
        isPending={isStarting}
        working="Starting"
      >
        Start
      </Button>
      <Button kind="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
