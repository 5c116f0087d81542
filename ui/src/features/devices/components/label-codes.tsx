/** What the label of a device names as a contraindication: ticked among the questions of the history. */
import { useId } from "react";
import { Check } from "@/components/check";
import { Failure } from "@/components/failure";
import { wordingOf } from "@/ipc/wording";
import { useQuestions } from "../api/use-devices";

type Props = {
  codes: readonly string[];
  onChange: (codes: string[]) => void;
  error?: string | undefined;
};

export function LabelCodes({ codes, onChange, error }: Props) {
  const questions = useQuestions();
  const id = useId();
  const known = questions.data ?? [];
  // A code this questionnaire no longer asks stays, under its own name, until somebody takes it away.
  const others = codes.filter((code) => !known.some((question) => question.code === code));
  const offered = [...known, ...(questions.data ? others.map((code) => ({ code, label: code })) : [])];
  const turn = (code: string, isOn: boolean) =>
    onChange(isOn ? [...codes, code] : codes.filter((other) => other !== code));
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="lab" id={id}>
        Contraindications on its label <span className="optional">optional</span>
      </span>
      {questions.isError && <Failure {...wordingOf(questions.error)} />}
      <div className="label-codes">
        {offered.map(({ code, label }) => (
          <Check key={code} isSelected={codes.includes(code)} onChange={(isOn) => turn(code, isOn)}>
            {label}
          </Check>
        ))}
      </div>
      <span className={`hint${error ? " err" : ""}`}>
        {error ?? "A yes to one of them in the history blocks this device"}
      </span>
    </div>
  );
}
