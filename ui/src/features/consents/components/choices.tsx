/** The client's own answers: photographs, the decision. Nothing is chosen for anybody. */
import { Check } from "@/components/check";
import { Severity } from "@/components/severity";
import { TextField } from "@/components/text-field";
import { YesNo } from "@/components/yes-no";
import { formatDepth } from "@/format/depth";
import type { Asked, ConsentDraft, ConsentPart } from "@/ipc/bindings";
import { countWord, openPhotos } from "./consent-words";
import { Reading } from "./reading";
import { RunText } from "./run-text";

type Props = {
  /** The parts of the last screen, in the order of the form. */
  parts: readonly ConsentPart[];
  asks: readonly Asked[];
  /** The language of the form. */
  language: string;
  draft: ConsentDraft;
  onChange: (changes: Partial<ConsentDraft>) => void;
};

const lines = [
  {
    key: "record",
    title: "In my record only",
    says: "To compare before and after. Kept locked in this clinic.",
  },
  { key: "teaching", title: "For teaching our staff", says: "Your face may be recognised." },
  {
    key: "marketing",
    title: "On our website, in print or on social media",
    says: "Published pictures can be copied by others and cannot always be called back.",
  },
] as const;

const answer = (value: boolean | null) => (value === null ? null : value ? "yes" : "no");

/** What is answered stands where the form has it; what is only read stands between. */
export function Choices({ parts, language, ...props }: Props) {
  const { draft, onChange } = props;
  return parts.map((part) => {
    if (part.key === "photos") return <Photographs key={part.key} {...props} />;
    if (part.key === "decision") return <Decision key={part.key} part={part} {...props} />;
    return <Reading key={part.key} parts={[part]} language={language} draft={draft} onChange={onChange} />;
  });
}

function Photographs({ asks, draft, onChange }: Omit<Props, "parts" | "language">) {
  const open = openPhotos(draft, asks);
  const { photos } = draft;
  return (
    <section className="read-part" aria-labelledby="photographs">
      <h2 id="photographs" className="title">
        Photographs
      </h2>
      <p className="lead">
        Please choose an answer on each line. Saying no does not change your treatment. You can change your
        mind at any time.
      </p>
      {lines.map(({ key, title, says }) => (
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
            value={answer(photos[key])}
            onChange={(next) => onChange({ photos: { ...photos, [key]: next === "yes" } })}
          />
        </div>
      ))}
      {photos.marketing && (
        <TextField
          big
          label="Where they may appear"
          value={draft.marketing_uses}
          onChange={(marketing_uses) => onChange({ marketing_uses })}
          hint="For example: website, before and after page"
        />
      )}
      <p className={`still-open${open === 0 ? " all" : ""}`} role="status">
        <Severity name={open === 0 ? "done" : "pending"} size={20} />
        {openWords(open)}
      </p>
    </section>
  );
}

function Decision({
  part,
  asks,
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
        Your decision
      </h2>
      {asks.includes("numbing") && (
        <div className="answer-line">
          <div>
            <p className="answer-title" aria-hidden="true">
              Numbing cream
            </p>
            <p>{plan.anaesthetic}</p>
          </div>
          <YesNo
            large
            labelHidden
            label={`I agree to numbing cream: ${plan.anaesthetic}`}
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
        {plan.max_depth_um !== null && <> Up to {formatDepth(plan.max_depth_um)} deep.</>}
      </Check>
      <Check
        large
        isSelected={decisions.electronic === true}
        onChange={(on) => decide({ electronic: on ? true : null })}
      >
        I agree to sign on this screen. I know I may sign on paper.
      </Check>
    </section>
  );
}

/** The line stays when all is answered: what the client is about to press does not move away. */
function openWords(open: number): string {
  if (open === 0) return "All three are answered. You can still change them.";
  return `${open === 1 ? "One answer is" : `${capital(countWord(open))} answers are`} still open. Nothing is chosen for you.`;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
