/** One part of a form as labelled fields; each knows its place, so a fault or a caret finds it. */
import { TextArea } from "@/components/text-area";
import { TextField } from "@/components/text-field";
import type { FormText } from "@/ipc/bindings";
import { EditorItem } from "./editor-item";
import { labelName, partName, readingWords } from "./form-words";
import { PartActs, type PartDoing } from "./part-acts";

type Props = {
  text: FormText;
  at: number;
  /** The first fault at each place, in words. */
  errors: Readonly<Record<string, string>>;
  age: number | undefined;
  doing: PartDoing;
  onType: (place: string, words: string) => void;
  onChange: (text: FormText) => void;
};

export function EditorPart({ text, at, errors, age, doing, onType, onChange }: Props) {
  const part = text.parts[at];
  if (!part) return null;
  const name = partName(text, at);
  const reading = readingWords(age);
  const place = (field: string) => `parts.${at}.${field}`;
  const area = (field: string, label: string, words: string) => (
    <Placed place={place(field)}>
      <TextArea
        label={label}
        rows={rowsFor(words)}
        value={words}
        onChange={(next) => onType(place(field), next)}
        error={errors[place(field)]}
      />
    </Placed>
  );
  return (
    <section className="form-part" aria-label={name} data-place={`parts.${at}`} tabIndex={-1}>
      <div className="part-head">
        <h3>{name}</h3>
        <PartActs text={text} at={at} doing={doing} />
        {reading && <span className={`meta ${reading.isHard ? "c-warn" : ""}`}>{reading.says}</span>}
      </div>
      {errors[`parts.${at}`] && <p className="c-stop">{errors[`parts.${at}`]}</p>}
      <div className="part-line">
        <Placed place={place("heading")}>
          <TextField
            label="Heading"
            optional
            value={part.heading}
            onChange={(next) => onType(place("heading"), next)}
            error={errors[place("heading")]}
          />
        </Placed>
        {part.note !== "" && (
          <Placed place={place("note")}>
            <TextField
              label="Beside the heading"
              optional
              value={part.note}
              onChange={(next) => onType(place("note"), next)}
              error={errors[place("note")]}
            />
          </Placed>
        )}
      </div>
      {(part.body !== "" || part.lines.length === 0) && area("body", `Text of “${name}”`, part.body)}
      {part.lines.map((line, number) => {
        if (line.item !== null) {
          const about = { text, at, number, line, errors, onType, onChange };
          return <EditorItem key={line.key} {...about} />;
        }
        const called = line.label.trim() || labelName(line.key);
        return (
          <div className="part-line" key={line.key}>
            {line.label !== "" && (
              <Placed place={place(`lines.${number}.label`)}>
                <TextField
                  label={`Label of “${labelName(line.key)}”`}
                  value={line.label}
                  onChange={(next) => onType(place(`lines.${number}.label`), next)}
                  error={errors[place(`lines.${number}.label`)]}
                />
              </Placed>
            )}
            {area(`lines.${number}.text`, `Line “${called}”`, line.text)}
          </div>
        );
      })}
      {part.after !== "" && area("after", "Text after the lines", part.after)}
    </section>
  );
}

/** Where in the form a field stands; the field itself is found inside. */
export function Placed({ place, children }: { place: string; children: React.ReactNode }) {
  return (
    <div className="placed" data-place={place}>
      {children}
    </div>
  );
}

/** About as many rows as the text takes, so that most of it is in sight. */
const rowsFor = (words: string) => Math.min(14, Math.max(2, Math.ceil(words.length / 70)));
