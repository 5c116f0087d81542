/** One item: what is asked, its answer, and what was done where it failed. Enter goes to the next. */
import { Badge } from "@/components/badge";
import { Severity } from "@/components/severity";
import type { MarkName } from "@/components/severity-shapes";
import type { AnswerValue, ChecklistItem, ItemState } from "@/ipc/bindings";
import { fieldErrors } from "@/ipc/wording";
import { useAnswerItem } from "../api/use-run-acts";
import { AnswerControl } from "./answer-control";
import { blocksWords } from "./blocks-words";
import { CorrectiveAction } from "./corrective-action";
import { toNextItem } from "./next-item";
import { PhotoAnswer } from "./photo-answer";
import { WhoAndWhen } from "./who-and-when";

type Props = { run: string; item: ChecklistItem; number: number; isClosed: boolean };

const mark: Record<ItemState, MarkName> = {
  open: "pending",
  done: "done",
  failed: "block",
  corrected: "done",
};

export function Item({ run, item, number, isClosed }: Props) {
  const answer = useAnswerItem(run);
  const errors = fieldErrors(answer.error);
  const give = (value: AnswerValue) => answer.mutate({ item: item.key, value });
  const failedWith = item.answer?.failure;
  // Why it is asked stays there when it is done: the row keeps its height.
  const says = [item.hint, item.limits && `${item.limits}.`, item.blocks && item.why];
  return (
    <li className={`item ${item.state}`} onKeyDownCapture={toNextItem}>
      <span className="no meta">{number}</span>
      <Severity name={mark[item.state]} size={18} />
      <div className="asked">
        <div className="row wrap">
          <h2>
            {item.label}
            {item.optional && <span className="optional">optional</span>}
          </h2>
          {item.blocks && item.state !== "done" && (
            <Badge mark="plain">{blocksWords(item, item.blocks)}</Badge>
          )}
        </div>
        <p className="meta">{says.filter(Boolean).join(" ")}</p>
      </div>
      <div className="answered">
        <div className="control-line">
          {!isClosed && (
            <AnswerControl run={run} item={item} errors={errors} isSaving={answer.isPending} onGive={give} />
          )}
          {isClosed && item.kind === "photo" && <PhotoAnswer run={run} item={item} isClosed />}
          <WhoAndWhen item={item} isClosed={isClosed} />
        </div>
        {failedWith && (
          <p className="failed-with">
            <Severity name="block" />
            {failedWith}
          </p>
        )}
        {failedWith && item.answer && (
          <CorrectiveAction
            said={item.answer.corrective_action}
            isClosed={isClosed}
            error={errors.corrective_action}
            isSaving={answer.isPending}
            onSay={(action) =>
              item.answer &&
              answer.mutate({ item: item.key, value: item.answer.value, correctiveAction: action })
            }
          />
        )}
      </div>
    </li>
  );
}
