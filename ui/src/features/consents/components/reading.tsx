/** Parts of the form to read, in the client's hands: large type, nothing else on the screen. */
import type { ConsentDraft, ConsentPart } from "@/ipc/bindings";
import { ItemAsk } from "./item-ask";
import type { KioskWords } from "./kiosk-words";
import { RunText } from "./run-text";

type Props = {
  parts: readonly ConsentPart[];
  /** The language of the words, which gives them their direction too. */
  language: string;
  words: KioskWords;
  draft: ConsentDraft;
  onChange: (changes: Partial<ConsentDraft>) => void;
};

export function Reading({ parts, language, words, draft, onChange }: Props) {
  const items = draft.items ?? {};
  const answer = (key: string, said: string) => onChange({ items: { ...items, [key]: said } });
  return parts.map((part) => (
    <section key={part.key} className="read-part" lang={language} dir="auto">
      <h2 className="title">
        {part.number && <span className="part-number">{part.number}</span>}
        {part.heading}
      </h2>
      {part.texts.map((text, at) => {
        const { item } = text;
        if (item) {
          return (
            <ItemAsk
              key={text.key}
              text={{ ...text, item }}
              answer={items[text.key] ?? ""}
              onAnswer={answer}
              words={words}
            />
          );
        }
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
          <p key={at}>
            <RunText text={text} />
          </p>
        );
      })}
    </section>
  ));
}
