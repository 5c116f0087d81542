/** Whether and how a client who asked to be erased is answered. The letter goes out first and is kept nowhere. */
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { PrinterSelect } from "@/components/printer-select";
import type { useAnswer } from "./use-answer";

type Props = { answer: ReturnType<typeof useAnswer>; error?: string | undefined };

export function AnswerFields({ answer, error }: Props) {
  const { way } = answer;
  return (
    <>
      <Choice
        label="The letter that answers them"
        options={[
          { value: "printer", label: "Print" },
          { value: "file", label: "Save as PDF" },
          { value: "none", label: "No letter" },
        ]}
        value={way}
        onChange={answer.setWay}
        hint={
          way === "none"
            ? "It cannot be made afterwards: nothing is left to make it from."
            : "It goes out first. If it does not, nothing is erased. Dermis keeps no copy."
        }
      />
      {way !== "none" && (
        <DateField
          label="They asked on"
          purpose="past"
          value={answer.requestedOn}
          onChange={answer.setRequestedOn}
          error={error}
        />
      )}
      {way === "printer" && <PrinterSelect to={answer.to} />}
    </>
  );
}
