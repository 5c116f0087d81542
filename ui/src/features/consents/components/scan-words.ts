/** Words for what became of a scanned page. */
import type { ChosenScan } from "@/ipc/bindings";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";

type Said = { mark: "done" | "pending" | "warn"; says: string };

/** What became of one file that was chosen. */
export function outcomeWords({ outcome, refused }: ChosenScan): Said {
  if (refused) {
    const error = new AppError(refused);
    return { mark: "warn", says: fieldErrors(error)[error.field ?? ""] ?? wordingOf(error).happened };
  }
  if (!outcome) return { mark: "warn", says: "Not taken" };
  switch (outcome.kind) {
    case "matched":
      return { mark: "done", says: `filed with form ${outcome.number} of ${outcome.client_name}` };
    case "no_code":
      return { mark: "pending", says: "no code found. Say which form it is" };
    case "other_code":
      return { mark: "pending", says: `its code is ${outcome.what}. Say which form it is` };
  }
}
