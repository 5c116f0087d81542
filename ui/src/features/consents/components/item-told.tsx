/** What stands at the items of a form signed by hand, as staff read it from the page. */
import { Select } from "@/components/select";
import { TextField } from "@/components/text-field";
import type { Consent, ConsentDraft } from "@/ipc/bindings";
import { askedIn, questionOf } from "./reading-pages";

type Props = {
  consent: Consent;
  draft: ConsentDraft;
  onChange: (changes: Partial<ConsentDraft>) => void;
  errors: Readonly<Record<string, string>>;
};

export function ItemsTold({ consent, draft, onChange, errors }: Props) {
  const items = draft.items ?? {};
  return askedIn(consent.parts).map((text) => {
    const { key, item } = text;
    const question = questionOf(text);
    const write = (answer: string) => onChange({ items: { ...items, [key]: answer } });
    if (item.kind === "initials") {
      return (
        <TextField
          key={key}
          label={`Initials at “${question}”`}
          value={items[key] ?? ""}
          onChange={write}
          maxLength={12}
          error={errors[`items.${key}`]}
        />
      );
    }
    return (
      <Select
        key={key}
        label={question}
        options={item.answers.map((answer) => ({ value: answer.key, label: answer.text }))}
        value={items[key] ?? null}
        onChange={write}
        error={errors[`items.${key}`]}
      />
    );
  });
}
