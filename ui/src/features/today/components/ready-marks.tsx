/** Letters for the steps of a visit: filled is ready, dashed is to do, red is stopped. Said in words to listeners. */
import type { StepState } from "@/ipc/bindings";

type Letter = "H" | "C" | "T" | "A";
type Props = { marks: Partial<Record<Letter, StepState>>; isSpoken?: boolean };

const step: Record<Letter, string> = { H: "History", C: "Consent", T: "Treatment", A: "Aftercare" };
const state: Record<StepState, string> = {
  todo: "to do",
  going_on: "going on",
  ready: "ready",
  stopped: "stopped",
};

export function ReadyMarks({ marks, isSpoken }: Props) {
  const letters = Object.entries(marks) as [Letter, StepState][];
  return (
    <span className="ready-marks">
      {letters.map(([letter, is]) => (
        <i key={letter} className={is} aria-hidden="true">
          {letter}
        </i>
      ))}
      {isSpoken && (
        <span className="visually-hidden">
          {letters.map(([letter, is]) => `${step[letter]} ${state[is]}`).join(", ")}
        </span>
      )}
    </span>
  );
}
