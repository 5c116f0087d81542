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
  if (error instanceof AppError && error.code === "printer") {
    return (
      <Failure
        kind="warn"
        happened="The printer did not take the page"
        safe="The document is kept and valid, nobody signs again. Check the printer, or save it as PDF."
        reference={error.reference}
      />
    );
  }
  const reference = error instanceof AppError ? error.reference : undefined;
  return <Failure {...wordingOf(error)} reference={reference} />;
}
