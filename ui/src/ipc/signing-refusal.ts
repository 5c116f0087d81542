/** Why a signature was not taken: the passphrase was not theirs, or something else stands in the way. */
import { AppError } from "./wire";
import { type Wording, wordingOf } from "./wording";

type Refusal = { isWrong: boolean; failed: (Wording & { reference?: string | undefined }) | undefined };

export function signingRefusal(error: unknown): Refusal {
  if (!error) return { isWrong: false, failed: undefined };
  const known = error instanceof AppError ? error : undefined;
  if (known?.code === "wrong_passphrase") return { isWrong: true, failed: undefined };
  return { isWrong: false, failed: { ...wordingOf(error), reference: known?.reference } };
}
