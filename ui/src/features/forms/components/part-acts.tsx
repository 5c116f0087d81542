/** What can be done with a whole part: up, down, out, and a new one below it. */
import { Button } from "@/components/button";
import { IconButton } from "@/components/icon-button";
import type { FormPartRules, FormText } from "@/ipc/bindings";
import { canMove, whyKept } from "./form-parts";
import { partName } from "./form-words";

export type PartDoing = {
  rules: FormPartRules;
  onMove: (at: number, by: 1 | -1) => void;
  onRemove: (at: number) => void;
  onAddBelow: (at: number) => void;
};

export function PartActs({ text, at, doing }: { text: FormText; at: number; doing: PartDoing }) {
  const part = text.parts[at];
  if (!part) return null;
  const { rules, onMove, onRemove, onAddBelow } = doing;
  const name = partName(text, at);
  const kept = whyKept(part, rules);
  return (
    <>
      <span className="row part-acts">
        <IconButton
          icon="chev-u"
          size="sm"
          kind="quiet"
          data-act="-1"
          label={`Move “${name}” up`}
          isDisabled={!canMove(text, at, -1, rules)}
          onPress={() => onMove(at, -1)}
        />
        <IconButton
          icon="chev-d"
          size="sm"
          kind="quiet"
          data-act="1"
          label={`Move “${name}” down`}
          isDisabled={!canMove(text, at, 1, rules)}
          onPress={() => onMove(at, 1)}
        />
        {!rules.closing.includes(part.key) && (
          <Button
            size="sm"
            kind="quiet"
            icon="plus"
            aria-label={`Add a part below “${name}”`}
            onPress={() => onAddBelow(at)}
          >
            Part below
          </Button>
        )}
        {kept === null && (
          <Button size="sm" kind="quiet" aria-label={`Remove “${name}”`} onPress={() => onRemove(at)}>
            Remove
          </Button>
        )}
      </span>
      {kept !== null && <span className="meta">{kept}</span>}
    </>
  );
}
