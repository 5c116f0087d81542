/** One text of the review: typed and saved while open, read once signed off. */
import { Button } from "@/components/button";
import { Severity } from "@/components/severity";
import { TextArea } from "@/components/text-area";
import { TextField } from "@/components/text-field";
import type { Review } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import type { ReviewText } from "../api/use-review";

type FieldProps = {
  part: keyof Review;
  label: string;
  hint: string;
  review: ReviewText;
  isClosed: boolean;
};

export function ReviewField({ part, label, hint, review, isClosed }: FieldProps) {
  if (isClosed) {
    return (
      <div className="review-read">
        <h3 className="label">{label}</h3>
        <p>{review.text[part] || "Nothing was written"}</p>
      </div>
    );
  }
  const common = {
    label,
    hint,
    value: review.text[part],
    onChange: (text: string) => review.write({ [part]: text }),
    error: fieldErrors(review.problem)[part],
  };
  return part === "told" ? (
    <TextField {...common} maxLength={300} />
  ) : (
    <TextArea {...common} rows={3} maxLength={2000} />
  );
}

/** Whether what is typed is on the disk. */
export function SavedLine({ review, isClosed }: { review: ReviewText; isClosed: boolean }) {
  if (isClosed) return null;
  if (review.problem !== undefined) {
    return (
      <span className="row c-stop" role="alert">
        <Severity name="block" />
        {wordingOf(review.problem).happened}
        <Button kind="link" onPress={() => void review.saveNow()}>
          Save again
        </Button>
      </span>
    );
  }
  return (
    <span className="meta" role="status">
      {review.isJoined && "Somebody else wrote here too: both texts are kept. "}
      {review.state === "saved" ? "Saved" : "Saving"}
    </span>
  );
}
