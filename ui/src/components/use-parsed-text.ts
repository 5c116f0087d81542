/** Holds what was typed beside what it means, and lets a value set from outside rewrite the text. */
import { useEffect, useState } from "react";
import type { Parsed } from "@/format/parsed";
import { useSettled } from "./use-settled";

type Args<T> = {
  value: T | null;
  parse: (text: string) => Parsed<T>;
  print: (value: T) => string;
  /** The value, or null while there is none; and why there is none when the text is wrong. */
  onChange: (value: T | null, problem?: string) => void;
};

export function useParsedText<T extends string | number>({ value, parse, print, onChange }: Args<T>) {
  const [text, setText] = useState(value === null ? "" : print(value));
  const [isFocused, setFocused] = useState(false);
  const read = parse(text);
  const meant = read.kind === "ok" ? read.value : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new value from outside may rewrite what is typed
  useEffect(() => {
    if (value !== null && value !== meant) setText(print(value));
    if (value === null && meant !== null) setText("");
  }, [value]);
  const settled = useSettled(text, isFocused);
  const problem = read.kind === "wrong" ? read.message : undefined;
  return {
    text,
    meant,
    error: settled ? problem : undefined,
    field: {
      value: text,
      onChange: (next: string) => {
        setText(next);
        const now = parse(next);
        if (now.kind === "ok") onChange(now.value);
        else if (now.kind === "wrong") onChange(null, now.message);
        else onChange(null);
      },
      onFocusChange: (focused: boolean) => {
        setFocused(focused);
        if (!focused && read.kind === "ok") setText(print(read.value));
      },
    },
  };
}
