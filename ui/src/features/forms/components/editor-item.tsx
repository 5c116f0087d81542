/** An item the client answers where it stands: its words, the word under the initials, or the named answers. */
import { Button } from "@/components/button";
import { IconButton } from "@/components/icon-button";
import { TextArea } from "@/components/text-area";
import { TextField } from "@/components/text-field";
import type { FormLine, FormText } from "@/ipc/bindings";
import { Placed } from "./editor-part";
import { addAnswer, moveLine, removeAnswer, removeLine } from "./form-parts";

type Props = {
  text: FormText;
  /** The part and the line in it. */
  at: number;
  number: number;
  line: FormLine;
  errors: Readonly<Record<string, string>>;
  onType: (place: string, words: string) => void;
  onChange: (text: FormText) => void;
};

/** Fewer are no choice. */
const FEWEST = 2;

export function EditorItem({ text, at, number, line, errors, onType, onChange }: Props) {
  const path = `parts.${at}.lines.${number}`;
  const isChoice = line.item === "choice";
  const name = isChoice ? "Choice" : "Initials";
  const spoken = line.text.trim() ? `${name.toLowerCase()} “${line.text.trim()}”` : name.toLowerCase();
  const last = (text.parts[at]?.lines.length ?? 0) - 1;
  return (
    <div role="group" aria-label={spoken} className="form-item" data-place={path} tabIndex={-1}>
      <div className="row form-item-head">
        <span className="medium">{name}</span>
        <IconButton
          icon="chev-u"
          size="sm"
          kind="quiet"
          label={`Move the ${spoken} up`}
          isDisabled={number === 0}
          onPress={() => onChange(moveLine(text, at, number, -1))}
        />
        <IconButton
          icon="chev-d"
          size="sm"
          kind="quiet"
          label={`Move the ${spoken} down`}
          isDisabled={number === last}
          onPress={() => onChange(moveLine(text, at, number, 1))}
        />
        <Button
          size="sm"
          kind="quiet"
          aria-label={`Remove the ${spoken}`}
          onPress={() => onChange(removeLine(text, at, number))}
        >
          Remove
        </Button>
      </div>
      {errors[path] && <p className="c-stop">{errors[path]}</p>}
      <Placed place={`${path}.text`}>
        <TextArea
          label={isChoice ? "What is asked" : "What the initials stand for"}
          rows={2}
          value={line.text}
          onChange={(words) => onType(`${path}.text`, words)}
          error={errors[`${path}.text`]}
          hint={isChoice ? "For example: where should we begin?" : "For example: I have read the risks."}
        />
      </Placed>
      {!isChoice && (
        <Placed place={`${path}.label`}>
          <TextField
            label="Word under the line"
            value={line.label}
            onChange={(words) => onType(`${path}.label`, words)}
            error={errors[`${path}.label`]}
            maxLength={60}
          />
        </Placed>
      )}
      {line.answers.map((answer, which) => (
        <div className="form-answer" key={answer.key}>
          <Placed place={`${path}.answers.${which}`}>
            <TextField
              label={`Answer ${which + 1}`}
              value={answer.text}
              onChange={(words) => onType(`${path}.answers.${which}`, words)}
              error={errors[`${path}.answers.${which}`]}
              maxLength={300}
            />
          </Placed>
          {line.answers.length > FEWEST && (
            <IconButton
              icon="close"
              size="sm"
              kind="quiet"
              label={`Remove answer ${which + 1}`}
              onPress={() => onChange(removeAnswer(text, at, number, which))}
            />
          )}
        </div>
      ))}
      {isChoice && (
        <div className="row">
          <Button size="sm" icon="plus" onPress={() => onChange(addAnswer(text, at, number))}>
            Add an answer
          </Button>
          <span className="meta">The client chooses one. Nothing is chosen beforehand.</span>
        </div>
      )}
    </div>
  );
}
