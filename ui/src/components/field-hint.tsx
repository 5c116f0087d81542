/** The line under a field. Its height is kept when it is silent, so nothing jumps when it speaks. */
import { FieldError, Text } from "react-aria-components";
import { Severity } from "./severity";

export type HintLine = {
  hint?: string | undefined;
  error?: string | undefined;
  caution?: string | undefined;
  /** A finished fact, such as the day in words. */
  fine?: string | undefined;
};

type Props = HintLine & { keepSpace?: boolean | undefined };

export function FieldHint({ hint, error, caution, fine, keepSpace = true }: Props) {
  if (error) {
    return (
      <FieldError className="hint err" elementType="span">
        <Severity name="block" />
        <span>{error}</span>
      </FieldError>
    );
  }
  const words = caution ?? fine ?? hint;
  if (!words && !keepSpace) return null;
  const tone = caution ? "cau" : fine ? "ok" : "";
  return (
    <Text slot="description" className={`hint ${tone}`}>
      {caution && <Severity name="warn" />}
      {!caution && fine && <Severity name="done" />}
      {words}
    </Text>
  );
}
