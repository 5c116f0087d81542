/** The plan a new consent starts from: that of the last signed one, else nothing chosen. */
import type { ConsentPlan, ConsentSummary } from "@/ipc/bindings";

export function emptyPlan(last: ConsentSummary | undefined): ConsentPlan {
  return {
    areas: last?.areas ?? [],
    device_id: null,
    max_depth_um: last?.max_depth_um ?? null,
    sessions: null,
    weeks: null,
    anaesthetic: "",
    alternatives_notes: "",
  };
}
