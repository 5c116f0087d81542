/** What goes in at the caret: a field the program fills in, or a passage for some people only. */

import { Button } from "@/components/button";
import { Menu } from "@/components/menu";
import type { Form, FormItemKind } from "@/ipc/bindings";

type Props = {
  form: Form;
  onField: (name: string) => void;
  onPassage: (flag: string) => void;
  onItem: (kind: FormItemKind) => void;
};

export function InsertBar({ form, onField, onPassage, onItem }: Props) {
  return (
    <div className="insert-bar">
      <Menu
        kind="standard"
        label="Insert a field"
        acts={form.fields.map((field) => ({
          id: field.name,
          label: field.what,
          detail: field.sample,
          onAct: () => onField(field.name),
        }))}
      >
        Insert a field
      </Menu>
      {form.passages.length > 0 && (
        <Menu
          kind="standard"
          label="Insert a passage"
          acts={form.passages.map(({ flag, what }) => ({
            id: flag,
            label: what,
            detail: `{{#${flag}}}`,
            onAct: () => onPassage(flag),
          }))}
        >
          Insert a passage for some
        </Menu>
      )}
      {form.part_rules.takes_items && (
        <>
          <Button onPress={() => onItem("initials")}>Ask for initials</Button>
          <Button onPress={() => onItem("choice")}>Ask a choice</Button>
        </>
      )}
      <p className="meta">
        **bold**, *italic*, lines that begin with a hyphen are a list, an empty line begins a paragraph.
      </p>
    </div>
  );
}
