/** An item of the form, answered where it stands: initials on a line, or one of the named answers. */
import { Label, Radio, RadioGroup } from "react-aria-components";
import { Severity } from "@/components/severity";
import { TextField } from "@/components/text-field";
import type { KioskWords } from "./kiosk-words";
import { type AskedText, areInitials, isOpen, questionOf } from "./reading-pages";
import { RunText } from "./run-text";

type Props = {
  text: AskedText;
  answer: string;
  onAnswer: (key: string, answer: string) => void;
  words: KioskWords;
};

export function ItemAsk({ text, answer, onAnswer, words }: Props) {
  const { key, item } = text;
  const waits = isOpen(text, { items: { [key]: answer } });
  const mark = (
    <Severity
      name={waits ? "pending" : "done"}
      size={20}
      label={waits ? words.itemOpen : words.itemAnswered}
    />
  );
  if (item.kind === "choice") {
    return (
      <RadioGroup
        className="item-ask"
        value={answer === "" ? null : answer}
        onChange={(next) => onAnswer(key, next)}
      >
        <Label className="item-words">
          {mark}
          <span>
            <RunText text={text} />
          </span>
        </Label>
        <div className="item-answers">
          {item.answers.map((one) => (
            <Radio key={one.key} value={one.key} className="big-choice">
              <span className="radio" aria-hidden="true" />
              <bdi>{one.text}</bdi>
            </Radio>
          ))}
        </div>
      </RadioGroup>
    );
  }
  return (
    <div className="item-ask item-initials" role="group" aria-label={questionOf(text)}>
      <p className="item-words">
        {mark}
        <span>
          <RunText text={text} />
        </span>
      </p>
      <TextField
        big
        label={item.label}
        value={answer}
        onChange={(next) => onAnswer(key, next)}
        maxLength={12}
        autoComplete="off"
        error={answer.trim() !== "" && !areInitials(answer) ? words.lettersOnly : undefined}
      />
    </div>
  );
}
