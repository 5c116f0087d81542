/** Every text of a form in reading order; the short words around them come last and folded. */
import { TextField } from "@/components/text-field";
import type { FormText } from "@/ipc/bindings";
import { EditorPart, Placed } from "./editor-part";
import { labelName } from "./form-words";

type Props = {
  text: FormText;
  errors: Readonly<Record<string, string>>;
  /** Reading ages by part. */
  ages: Readonly<Record<string, number>>;
  onName: (name: string) => void;
  onType: (place: string, words: string) => void;
};

export function EditorFields({ text, errors, ages, onName, onType }: Props) {
  return (
    <div className="editor-fields">
      <section className="form-part" aria-label="Title">
        <div className="part-line">
          <Placed place="title">
            <TextField
              label="Title"
              value={text.title}
              onChange={(words) => onType("title", words)}
              error={errors.title}
              maxLength={200}
            />
          </Placed>
          <Placed place="name">
            <TextField
              label="Short name, in the footer"
              value={text.name}
              onChange={onName}
              error={errors.name}
              maxLength={60}
            />
          </Placed>
        </div>
      </section>
      {text.parts.map((part, at) => (
        <EditorPart
          key={part.key}
          text={text}
          at={at}
          errors={errors}
          age={ages[`parts.${at}`]}
          onType={onType}
        />
      ))}
      <details className="form-part" data-place="labels">
        <summary>
          <span className="medium">Short words</span>{" "}
          <span className="meta">Column heads, lines to sign on, the footer</span>
        </summary>
        <div className="short-words">
          {text.labels.map((label) => (
            <Placed key={label.key} place={`labels.${label.key}`}>
              <TextField
                label={labelName(label.key)}
                value={label.text}
                onChange={(words) => onType(`labels.${label.key}`, words)}
                error={errors[`labels.${label.key}`]}
                maxLength={300}
              />
            </Placed>
          ))}
        </div>
      </details>
    </div>
  );
}
