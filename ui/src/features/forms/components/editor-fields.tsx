/** Every text of a form in reading order; the short words around them come last and folded. */
import { Fragment } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/text-field";
import type { FormText } from "@/ipc/bindings";
import { EditorPart, Placed } from "./editor-part";
import { placeOf, type Removed } from "./form-parts";
import { labelName } from "./form-words";
import { NewPart } from "./new-part";
import type { PartDoing } from "./part-acts";

type Props = {
  text: FormText;
  errors: Readonly<Record<string, string>>;
  /** Reading ages by part. */
  ages: Readonly<Record<string, number>>;
  doing: PartDoing;
  /** Parts that were taken out, with the way back. */
  removed: readonly Removed[];
  onPutBack: (removed: Removed) => void;
  /** Where a part is being added. */
  adding: number | null;
  onAdd: (heading: string) => void;
  onLeaveAdding: () => void;
  onChange: (text: FormText) => void;
  onName: (name: string) => void;
  onType: (place: string, words: string) => void;
};

export function EditorFields(props: Props) {
  const { text, errors, ages, doing, adding, onChange, onName, onType } = props;
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
        <Fragment key={part.key}>
          <RemovedHere {...props} at={at} />
          {adding === at && <NewPart onAdd={props.onAdd} onLeave={props.onLeaveAdding} />}
          <EditorPart
            text={text}
            at={at}
            errors={errors}
            age={ages[`parts.${at}`]}
            doing={doing}
            onType={onType}
            onChange={onChange}
          />
        </Fragment>
      ))}
      <RemovedHere {...props} at={text.parts.length} />
      {adding === text.parts.length && <NewPart onAdd={props.onAdd} onLeave={props.onLeaveAdding} />}
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

/** Parts that stood above the part at `at` and were taken out. */
function RemovedHere({ text, removed, onPutBack, at }: Props & { at: number }) {
  const here = removed.filter((one) => placeOf(text, one, removed) === at);
  return here.map((one) => {
    const name = one.part.heading.trim() || labelName(one.part.key);
    return (
      <p key={one.part.key} className="form-part removed-part">
        <span>
          “<bdi>{name}</bdi>” is removed.
        </span>
        <Button size="sm" icon="undo" aria-label={`Put back “${name}”`} onPress={() => onPutBack(one)}>
          Put back
        </Button>
      </p>
    );
  });
}
