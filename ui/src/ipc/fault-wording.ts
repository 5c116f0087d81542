/** Words for what is wrong with a form. */
import type { FormFault, FormFaultKind } from "./bindings";

/** What is wrong with a form; the place stands beside it. */
const byFault: Record<FormFaultKind, (what: string) => string> = {
  unknown_field: (what) => `There is no field {{${what}}}. Choose one from the list`,
  unknown_passage: (what) => `There is no passage {{#${what}}}. Choose one from the list`,
  unclosed_passage: (what) => `{{#${what}}} and {{/${what}}} must stand in the same text`,
  open_braces: () => "{{ is not closed with }}",
  not_allowed: (what) => `A printed form cannot show ${what}`,
  invisible: () => "There is a character nobody can see. Type the words again",
  // The place stands beside it, in the words of whoever writes.
  missing: (what) => `The paper needs its ${what.replace(/ in part ".*$/, "")}`,
  no_glyph: (what) => `No font can draw “${what}”`,
  cut_off: (what) => (what ? `The page ends before “${what}”. Shorten it` : "Words run off the page"),
  overprinted: (what) => `“${what}” prints over other words. Shorten it`,
  empty_field: (what) => `{{${what}}} would stay empty`,
  no_answers: () => "A choice needs two or more answers, each with words",
  same_answer: (what) => `Two answers say “${what}”`,
  key_twice: (what) => `The key ${what} is there twice. Remove one and add it again`,
  item_out_of_place: () => "Nothing can be asked in this part. Ask it in another one",
  below_signatures: () => "This part stands below the signatures. Move it up",
  not_printed: () => "This paper does not print the part. Remove it and add it again",
};

export const faultWording = ({ kind, what }: FormFault): string => byFault[kind](what);
