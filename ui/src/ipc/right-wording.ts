/** Words for rights somebody lacks; read by wording.ts alone. */

/** What a person may not do, by the right that is missing. */
export const byRight: Record<string, { happened: string; safe: string }> = {
  manage: {
    happened: "Only people who manage the practice can do this",
    safe: "Nothing was changed. Ask an owner if you need it.",
  },
  treat: {
    happened: "Only people who treat can do this",
    safe: "Nothing was changed. Ask a practitioner.",
  },
  lift: {
    happened: "This person may not lift stops",
    safe: "The stop stands. Ask somebody who may.",
  },
  direct: {
    happened: "Only people who lift stops or manage the practice can do this",
    safe: "Nothing was changed. Ask the medical director or an owner.",
  },
  clinical: {
    happened: "Only people who treat or lift stops can do this",
    safe: "Nothing was changed. Ask a practitioner.",
  },
  own_break_glass: {
    happened: "You opened this summary yourself",
    safe: "It stays on the work list. Another person who manages looks into it.",
  },
  own_access: {
    happened: "Nobody takes their own access away",
    safe: "Nothing was changed. Another person who manages the practice can do it.",
  },
  left_for_good: {
    happened: "This person left and keeps no access",
    safe: "Nothing was changed. If they come back, add them as a new person.",
  },
  not_on_staff: {
    happened: "This person no longer works here",
    safe: "Nothing was opened. Choose another person.",
  },
  explainer: {
    happened: "Only the person who explained may sign",
    safe: "The answers are kept. Let that person sign in and open the form again.",
  },
  other_practitioner: {
    happened: "Somebody else began this treatment",
    safe: "Nothing was saved. Only whoever began it charts and signs it.",
  },
  not_liftable: {
    happened: "Nobody can lift this stop",
    safe: "It stands until its cause is gone. The finding says how to go on.",
  },
  not_a_caution: {
    happened: "A stop is not acknowledged like a caution",
    safe: "It still stands. The finding says who may lift it.",
  },
  release: {
    happened: "Only people who release loads can do this",
    safe: "Nothing was changed. Ask somebody whose staff record says so.",
  },
};
