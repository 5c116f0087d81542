/** How the skin took it, and what comes next. */
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { DateField } from "@/components/date-field";
import { NumberField } from "@/components/number-field";
import { Region } from "@/components/region";
import { TextArea } from "@/components/text-area";
import { formatDay } from "@/format/day";
import type { TreatmentDraft } from "@/ipc/bindings";
import type { Chart } from "../api/use-chart";

type Props = { draft: TreatmentDraft; change: Chart["change"]; nextDate: string | null };

const USUAL = "Even redness and warmth, as expected";

export function Outcome({ draft, change, nextDate }: Props) {
  return (
    <Region
      title="Reaction and next step"
      acts={
        draft.reaction === "" && (
          <Button kind="link" onPress={() => change({ reaction: USUAL })}>
            As expected
          </Button>
        )
      }
    >
      <div className="outcome">
        <TextArea
          label="Immediate reaction"
          value={draft.reaction}
          onChange={(reaction) => change({ reaction })}
          hint="What the skin shows, also when as expected"
        />
        <TextArea label="Note" optional value={draft.note} onChange={(note) => change({ note })} />
        <NumberField
          label="Next session in"
          optional
          unit="weeks"
          value={draft.next_weeks}
          onChange={(next_weeks) => change({ next_weeks })}
          least={1}
          most={52}
          hint={nextDate ? `Not before ${formatDay(nextDate)}` : "Known once a depth is charted"}
        />
        <DateField
          label="Review"
          optional
          value={draft.review_on}
          onChange={(review_on) => change({ review_on })}
          hint="Day of a review, when planned"
        />
        <Check isSelected={draft.adverse_event} onChange={(adverse_event) => change({ adverse_event })}>
          Something went wrong: describe it in the note
        </Check>
      </div>
    </Region>
  );
}
