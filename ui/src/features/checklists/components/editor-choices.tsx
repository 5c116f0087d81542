/** The answers of a choice, each with whether it fails the item. */
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { IconButton } from "@/components/icon-button";
import { TextField } from "@/components/text-field";
import type { EditedChoice } from "@/ipc/bindings";

type Props = {
  choices: readonly EditedChoice[];
  error: string | undefined;
  onChange: (choices: EditedChoice[]) => void;
};

export function EditorChoices({ choices, error, onChange }: Props) {
  const set = (at: number, part: Partial<EditedChoice>) =>
    onChange(choices.map((choice, n) => (n === at ? { ...choice, ...part } : choice)));
  const free = () => {
    const taken = choices.map((choice) => choice.value);
    let n = choices.length + 1;
    while (taken.includes(`own_${n}`)) n += 1;
    return `own_${n}`;
  };
  return (
    <fieldset>
      <legend className="lab">Answers to choose from</legend>
      {choices.map((choice, at) => (
        <div key={choice.value} className="editor-choice">
          <TextField
            label={`Answer ${at + 1}`}
            labelHidden
            keepSpace={false}
            value={choice.label}
            onChange={(label) => set(at, { label })}
            maxLength={80}
          />
          <Check isSelected={choice.fails} onChange={(fails) => set(at, { fails })}>
            Fails
          </Check>
          <IconButton
            icon="close"
            label={`Remove answer ${at + 1}`}
            kind="quiet"
            size="sm"
            onPress={() => onChange(choices.filter((_, n) => n !== at))}
          />
        </div>
      ))}
      {error && <p className="meta c-stop">{error}</p>}
      <Button
        size="sm"
        icon="plus"
        onPress={() => onChange([...choices, { value: free(), label: "", fails: false }])}
      >
        Add an answer
      </Button>
    </fieldset>
  );
}
