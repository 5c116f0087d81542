/** What is said of a picture, in words. */
import { formatDay } from "@/format/day";
import type { ChosenPicture, Photo, PhotoPermission, PhotoView, Timepoint } from "@/ipc/bindings";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";

export const viewWords: Record<PhotoView, string> = {
  front: "Front",
  left45: "Left, half turned",
  right45: "Right, half turned",
  left90: "Left profile",
  right90: "Right profile",
  close_up: "Close-up",
  other: "Another place",
};

export const timepointWords: Record<Timepoint, string> = {
  before: "Before",
  right_after: "Right after",
  two_weeks: "2 weeks after",
  one_month: "1 month after",
  three_months: "3 months after",
  six_months: "6 months after",
  one_year: "1 year after",
  other: "Another time",
};

/** Why no picture may be added; nothing when it may. */
export const permissionWords: Record<PhotoPermission, string | undefined> = {
  agreed: undefined,
  not_asked: "No signed form asks about pictures yet. Ask in the next consent or a photo release",
  refused: "The client said no to pictures in the record. It changes nothing for the treatment",
  withdrawn: "The client took their yes to pictures back. Those taken before stay in the record",
};

export const photoWords = (photo: Photo) =>
  `${viewWords[photo.view]}, ${timepointWords[photo.timepoint].toLowerCase()}, ${formatDay(photo.taken_on)}`;

/** Why a picture was not taken. */
export function refusedWords({ refused }: ChosenPicture): string | undefined {
  if (!refused) return undefined;
  const error = new AppError(refused);
  return fieldErrors(error)[error.field ?? ""] ?? wordingOf(error).happened;
}
