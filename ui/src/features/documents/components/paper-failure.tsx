/** A sheet that could not be made: which line is empty, and that nothing was printed. */
import { Failure } from "@/components/failure";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { fieldWords } from "./paper-words";

export function PaperFailure({ error }: { error: unknown }) {
  if (error instanceof AppError && error.code === "empty_field") {
    return (
      <Failure
        kind="warn"
        happened={`The sheet is missing ${fieldWords(error.field)}`}
        safe="A sheet with a gap is never printed. Fill it in, then open this page again."
      />
    );
  }
  const reference = error instanceof AppError ? error.reference : undefined;
  return <Failure {...wordingOf(error)} reference={reference} />;
}
