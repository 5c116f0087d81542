import { describe, expect, it } from "vitest";
import type { HistoryView, ReviewLine } from "@/ipc/bindings";
import { fromRecord, isHistoryDraft, stillFits } from "./history-draft";

const review = (id: string) => ({ id }) as ReviewLine;
const view = (part: Partial<HistoryView>) =>
  ({
    answers: [],
    reviews: [review("b"), review("a")],
    full_due: false,
    interpreter: "",
    ...part,
  }) as HistoryView;

describe("a draft of the history", () => {
  it("comes back over the answering it was typed over", () => {
    expect(stillFits(fromRecord(view({})), view({}))).toBe(true);
    const never = view({ reviews: [], full_due: true });
    expect(stillFits(fromRecord(never), never)).toBe(true);
  });

  it("is dropped once something newer was saved, or every question is due", () => {
    const typed = fromRecord(view({}));
    expect(stillFits(typed, view({ reviews: [review("c"), review("b")] }))).toBe(false);
    expect(stillFits(typed, view({ full_due: true }))).toBe(false);
  });

  it("is told from what an earlier version kept", () => {
    expect(isHistoryDraft(fromRecord(view({})))).toBe(true);
    expect(isHistoryDraft({ keloid: { reply: "no", follow_ups: {} } })).toBe(false);
  });
});
