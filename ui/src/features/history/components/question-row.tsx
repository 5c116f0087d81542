/** One question: the client's words, three equal choices, its follow-ups in place. Y and N answer it. */
import { Severity } from "@/components/severity";
import { YesNo } from "@/components/yes-no";
import type { Finding, Question } from "@/ipc/bindings";
import { FollowUpField } from "./follow-up-field";
import { askedOf, type OneGiven } from "./given";

type Props = {
  question: Question;
  given: OneGiven;
  /** On record, but not for this person to read. */
  isMasked: boolean;
  /** The strictest finding its answer causes now. */
  severity: Finding["severity"] | undefined;
  errors: Readonly<Record<string, string>>;
  onChange: (given: OneGiven) => void;
};

export function QuestionRow({ question, given, isMasked, severity, errors, onChange }: Props) {
  const field = `answers.${question.code}`;
  function answerByKey(event: React.KeyboardEvent<HTMLElement>) {
    const reply = { y: "yes", n: "no" }[event.key.toLowerCase()] as "yes" | "no" | undefined;
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === "text";
    if (!reply || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange({ ...given, reply });
    if (reply === "no") focusNext(event.currentTarget);
  }
  return (
    <article className="question" data-question={question.code} onKeyDown={answerByKey}>
      <div className="question-line">
        <p className="question-text">
          {severity && <Severity name={severity} />}
          {question.text}
        </p>
        <YesNo
          label={question.text}
          labelHidden
          notAsked
          keepSpace={false}
          value={given.reply}
          onChange={(reply) => onChange({ ...given, reply })}
          error={errors[field]}
          hint={isMasked && given.reply === null ? "On record. Only people who treat can read it" : undefined}
        />
      </div>
      {given.reply === "yes" && askedOf(question, given).length > 0 && (
        <div className="follow-ups">
          {askedOf(question, given).map((followUp) => (
            <FollowUpField
              key={followUp.code}
              followUp={followUp}
              value={given.follow_ups[followUp.code] ?? ""}
              onChange={(text) =>
                onChange({ ...given, follow_ups: { ...given.follow_ups, [followUp.code]: text } })
              }
              error={errors[`${field}.${followUp.code}`]}
            />
          ))}
        </div>
      )}
    </article>
  );
}

/** Moves to the next question, so that a run of answers needs no mouse. */
function focusNext(row: HTMLElement) {
  const rows = [...document.querySelectorAll<HTMLElement>(".question")];
  const next = rows[rows.indexOf(row) + 1];
  next?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
}
