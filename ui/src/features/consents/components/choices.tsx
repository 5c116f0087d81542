/** The client's own answers: photographs, the decision. Nothing is chosen for anybody. */
import { Check } from "@/components/check";
import { Severity } from "@/components/severity";
import { TextField } from "@/components/text-field";
import { YesNo } from "@/components/yes-no";
import { formatDepth } from "@/format/depth";
import type { Asked, ConsentDraft, ConsentPart } from "@/ipc/bindings";
import { openPhotos } from "./consent-words";
import type { KioskWords } from "./kiosk-words";
import { Reading } from "./reading";
import { RunText } from "./run-text";

type Props = {
  /** The parts of the last screen, in the order of the form. */
  parts: readonly ConsentPart[];
  asks: readonly Asked[];
  /** The language of the form. */
  language: string;
  /** What the screen itself says in it. */
  words: KioskWords;
  draft: ConsentDraft;
  onChange: (changes: Partial<ConsentDraft>) => void;
};

const answer = (value: boolean | null) => (value === null ? null : value ? "yes" : "no");

/** What is answered stands where the form has it; what is only read stands between. */
export function Choices({ parts, language, ...props }: Props) {
  const { words, draft, onChange } = props;
  const reading = { language, words, draft, onChange };
  return parts.map((part) => {
    if (part.key === "photos") return <Photographs key={part.key} {...props} />;
    if (part.key === "decision") return <Decision key={part.key} part={part} {...props} />;
    return <Reading key={part.key} parts={[part]} {...reading} />;
  });
}

function Photographs({ asks, words, draft, onChange }: Omit<Props, "parts" | "language">) {
  const open = openPhotos(draft, asks);
  const { photos } = draft;
  return (
    <section className="read-part" aria-labelledby="photographs">
      <h2 id="photographs" className="title">
        {words.photographs}
      </h2>
      <p className="lead">{words.photosLead}</p>
      {words.photoLines.map(({ key, title, says }) => (
        <div key={key} className="answer-line">
          <div>
            <p className="answer-title" aria-hidden="true">
              {title}
            </p>
            <p>{says}</p>
          </div>
          <YesNo
            large
            labelHidden
            label={`${title}. ${says}`}
            words={words}
            value={answer(photos[key])}
            onChange={(next) => onChange({ photos: { ...photos, [key]: next === "yes" } })}
          />
        </div>
      ))}
      {photos.marketing && (
        <TextField
          big
          label={words.uses}
          value={draft.marketing_uses}
          onChange={(marketing_uses) => onChange({ marketing_uses })}
          hint={words.usesHint}
        />
      )}
      <p className={`still-open${open === 0 ? " all" : ""}`} role="status">
        <Severity name={open === 0 ? "done" : "pending"} size={20} />
        {words.photosOpen(open)}
      </p>
    </section>
  );
}

function Decision({
  part,
  asks,
  words,
  draft,
  onChange,
}: Omit<Props, "parts" | "language"> & { part: ConsentPart }) {
  const { plan, decisions } = draft;
  const decide = (changes: Partial<ConsentDraft["decisions"]>) =>
    onChange({ decisions: { ...decisions, ...changes } });
  const agreed = part.texts.find((text) => text.key === "treatment");
  return (
    <section className="read-part" aria-labelledby="decision">
      <h2 id="decision" className="title">
        {words.decision}
      </h2>
      {asks.includes("numbing") && (
        <div className="answer-line">
          <div>
            <p className="answer-title" aria-hidden="true">
              {words.numbing}
            </p>
            <p>{plan.anaesthetic}</p>
          </div>
          <YesNo
            large
            labelHidden
            label={words.numbingAgree(plan.anaesthetic)}
            words={words}
            value={answer(decisions.numbing)}
            onChange={(next) => decide({ numbing: next === "yes" })}
          />
        </div>
      )}
      <Check
        large
        isSelected={decisions.treatment === true}
        onChange={(on) => decide({ treatment: on ? true : null })}
      >
        {agreed && <RunText text={agreed} />}
        {plan.max_depth_um !== null && <> {words.upTo(formatDepth(plan.max_depth_um))}</>}
      </Check>
      <Check
        large
        isSelected={decisions.electronic === true}
        onChange={(on) => decide({ electronic: on ? true : null })}
      >
        {words.electronic}
      </Check>
    </section>
  );
}
