/** The control an item is answered with. Nothing is chosen or typed beforehand. */
import { Button } from "@/components/button";
import type { AnswerValue, ChecklistItem } from "@/ipc/bindings";
import { ChoiceAnswer } from "./choice-answer";
import { LotAnswer } from "./lot-answer";
import { NumberAnswer } from "./number-answer";
import { PhotoAnswer } from "./photo-answer";
import { TextAnswer } from "./text-answer";

type Props = {
  run: string;
  item: ChecklistItem;
  errors: Record<string, string>;
  isSaving: boolean;
  onGive: (value: AnswerValue) => void;
};

type Option = { value: string; label: string };

export function AnswerControl({ run, item, errors, isSaving, onGive }: Props) {
  const given = item.answer?.value ?? null;
  if (item.kind === "tick" || item.kind === "choice") {
    return (
      <ChoiceAnswer
        label={item.label}
        options={optionsOf(item)}
        value={chosen(given)}
        error={errors.value}
        onGive={(value) => onGive(answerOf(item, value))}
      />
    );
  }
  return (
    <div className="typed">
      {item.kind === "number" && <NumberAnswer item={item} error={errors.value} onGive={onGive} />}
      {item.kind === "lot" && <LotAnswer item={item} errors={errors} onGive={onGive} />}
      {item.kind === "text" && <TextAnswer item={item} error={errors.value} onGive={onGive} />}
      {item.kind === "photo" && <PhotoAnswer run={run} item={item} isClosed={false} />}
      {item.kind === "time" && (
        <Button icon="clock" isPending={isSaving} working="Noting" onPress={() => onGive({ kind: "time" })}>
          {given?.kind === "time" ? "Note the time again" : "Note the time"}
        </Button>
      )}
      {!item.optional && (
        <Button kind="quiet" size="sm" onPress={() => onGive({ kind: "tick", done: false })}>
          Not done
        </Button>
      )}
      {item.if_used && (
        <Button kind="quiet" size="sm" onPress={() => onGive({ kind: "not_used" })}>
          Not used here
        </Button>
      )}
    </div>
  );
}

function optionsOf(item: ChecklistItem): Option[] {
  const none = item.if_used ? [{ value: "#not_used", label: "Not used here" }] : [];
  const notDone = { value: "#not_done", label: "Not done" };
  const done = item.kind === "tick" ? [{ value: "#done", label: "Done" }] : item.choices;
  return [...done, notDone, ...none];
}

function chosen(given: AnswerValue | null): string | null {
  if (given?.kind === "tick") return given.done ? "#done" : "#not_done";
  if (given?.kind === "choice") return given.choice;
  return given?.kind === "not_used" ? "#not_used" : null;
}

function answerOf(item: ChecklistItem, value: string): AnswerValue {
  if (value === "#not_used") return { kind: "not_used" };
  if (value === "#not_done") return { kind: "tick", done: false };
  return item.kind === "tick" ? { kind: "tick", done: true } : { kind: "choice", choice: value };
}
