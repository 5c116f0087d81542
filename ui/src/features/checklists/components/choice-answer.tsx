/**
 * A choice that is recorded once it rests. Arrow keys pass over every answer on their way, and an
 * answer that was only passed must not stand in the record.
 */
import { useEffect, useRef, useState } from "react";
import { Choice } from "@/components/choice";

type Props = {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string | null;
  error?: string;
  onGive: (value: string) => void;
};

/** How long a choice rests before it counts, ms. */
const REST = 600;
/** Shorter once focus has left; long enough that the click that took it lands before anything moves. */
const LEFT = 200;

export function ChoiceAnswer({ label, options, value, error, onGive }: Props) {
  const [picked, setPicked] = useState<string | null>(null);
  const sent = useRef<string | null>(null);
  const settle = () => {
    if (picked === null || picked === value || picked === sent.current) return;
    sent.current = picked;
    onGive(picked);
  };
  const rest = useRef(settle);
  rest.current = settle;
  useEffect(() => {
    if (picked === null) return;
    const timer = setTimeout(() => rest.current(), REST);
    return () => clearTimeout(timer);
  }, [picked]);
  // Recorded, or refused: from here on the record says what stands.
  useEffect(() => {
    if (picked === null || (picked !== value && !error)) return;
    sent.current = null;
    setPicked(null);
  }, [picked, value, error]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears focus leave the choice inside it
    <div onBlur={() => setTimeout(() => rest.current(), LEFT)}>
      <Choice
        label={label}
        labelHidden
        keepSpace={false}
        options={options}
        value={picked ?? value}
        onChange={setPicked}
        error={error}
      />
    </div>
  );
}
