/**
 * Words for what the backend refuses or fails. It sends codes only: no name, path or query ever
 * travels in an error, so the sentence is made here. Each says the fact, then what is safe or next.
 */
import { formatCountdown } from "@/format/countdown";
import type { WireError } from "./bindings";
import { consentCases, consentFields, consentRules } from "./consent-wording";
import { byRight } from "./right-wording";
import { AppError } from "./wire";

export type Wording = { happened: string; safe: string };

type Code = WireError["code"];

const byCode: Record<Code, Wording> = {
  locked: { happened: "Dermis is locked", safe: "Your drafts are kept. Unlock to go on." },
  invalid: {
    happened: "Something typed is not in the right form",
    safe: "Nothing was saved. The field says what it needs.",
  },
  not_found: { happened: "This record is not here any more", safe: "Nothing else was changed." },
  conflict: {
    happened: "Somebody saved this record before you",
    safe: "Nothing was overwritten. Read it again, then repeat your change.",
  },
  immutable: {
    happened: "This is signed and cannot change",
    safe: "Write an amendment instead. The signed page stays as it is.",
  },
  forbidden: { happened: "You may not do this", safe: "Nothing was changed. Ask an owner if you need it." },
  blocked: { happened: "A stop stands in the way", safe: "Each finding says what, why and who may lift it." },
  faulty: {
    happened: "The form still has faults",
    safe: "Nothing came into force. Each fault says where it stands.",
  },
  empty_field: {
    happened: "The page has an empty line",
    safe: "Fill it in first: a sheet with a gap is never printed.",
  },
  wrong_passphrase: {
    happened: "The passphrase does not match",
    safe: "Check capitals and the keyboard's language, then try again.",
  },
  wait: {
    happened: "Too many wrong passphrases",
    safe: "Wait a little, then try again. Each wrong one is on record.",
  },
  cancelled: { happened: "Stopped", safe: "Nothing was changed." },
  not_empty: { happened: "This folder holds something already", safe: "Nothing was written over." },
  in_use: {
    happened: "The practice is open in another window",
    safe: "Close that window first. Nothing was changed.",
  },
  newer_version: {
    happened: "This practice was written by a newer Dermis",
    safe: "It was left untouched. Install the newer version, then open it again.",
  },
  damaged: {
    happened: "The practice file is damaged",
    safe: "It was not changed. Restore the newest good backup.",
  },
  acts_missing: {
    happened: "The last acts that were saved are missing",
    safe: "A file that held them is damaged or gone. Nothing was changed.",
  },
  already_exists: {
    happened: "A practice is already in this place",
    safe: "It was not touched. Unlock it instead.",
  },
  printer: {
    happened: "The printer did not take it",
    safe: "Check power and paper and try again, choose another printer, or save it as PDF.",
  },
  disk: {
    happened: "Not saved: the disk is full or refuses writing",
    safe: "Your typing is kept. Free some space, then try again.",
  },
  internal: { happened: "That did not work", safe: "Records already saved are safe. Try again." },
};

/** What stands in the way when no single field is wrong, by the rule. */
const byCase: Record<string, Wording> = {
  already_open: {
    happened: "A treatment is already open here",
    safe: "Nothing was started. Go on with the open one, or discard it first.",
  },
  none_left: {
    happened: "Nothing is left of a lot in the chart",
    safe: "Nothing was signed. Receive more of it in Stock, or scan the lot that was used.",
  },
  none_to_open: {
    happened: "No closed unit of this lot is left",
    safe: "Nothing was changed. Receive more of it, or count what is on the shelf.",
  },
  used_once: {
    happened: "This is opened for one client and used once",
    safe: "Nothing was changed. Scan it in the treatment.",
  },
  ...consentCases,
  not_signed: {
    happened: "This consent was never signed",
    safe: "There is nothing to withdraw. Discard the form instead.",
  },
  old_slots: {
    happened: "Somebody has not signed in since their key was renewed",
    safe: "Nothing was changed. Let each person sign in once by passphrase, or give them a new one in Staff.",
  },
  old_kit: {
    happened: "The recovery kit is of an older kind",
    safe: "Nothing was changed. Make a new recovery kit first.",
  },
  not_a_folder: {
    happened: "This folder is not there any more",
    safe: "Nothing was changed. Choose it again.",
  },
  inside_the_practice: {
    happened: "This folder is inside the practice itself",
    safe: "A backup must outlive the practice. Choose another drive.",
  },
  already_there: { happened: "This folder is on the list already", safe: "Nothing was changed." },
  too_many_places: { happened: "Eight folders are the most", safe: "Remove one first." },
  not_writable: {
    happened: "Nothing can be written to this folder",
    safe: "Check the drive's write protection and your rights, or choose another one.",
  },
  too_many: {
    happened: "Too many entries for paper",
    safe: "Nothing was printed. Narrow the days, or save it as a file.",
  },
  retest_missing: {
    happened: "No good test since it was stopped",
    safe: "It stays out of service. Run the test again and read it first.",
  },
  repair_missing: {
    happened: "A second test failed and no repair is on record",
    safe: "It stays out of service. Record what was inspected or repaired, then run three spore tests.",
  },
  three_passes: {
    happened: "Fewer than three good spore tests since the repair",
    safe: "It stays out of service. Run three in a row and read them first.",
  },
  chamber_in_use: {
    happened: "Another load is in the chamber",
    safe: "Nothing was started. Say how that one ended and unload it first.",
  },
  not_closed: {
    happened: "This treatment is not signed yet",
    safe: "Sign it first. The sheet is made from the signed record.",
  },
  still_open: {
    happened: "A treatment of this client is still open",
    safe: "Nothing was erased. Sign it, or discard it with a reason, first.",
  },
  undecided: {
    happened: "Not everybody is decided yet",
    safe: "Nothing was signed. Decide for each person first, then sign off.",
  },
  on_shelf: {
    happened: "Packs of this recall are still held",
    safe: "Nothing was signed. Say of each whether it was found or is missing.",
  },
  not_touched: {
    happened: "This recall did not touch this person",
    safe: "Nothing was saved. Read the recall again.",
  },
  not_held: {
    happened: "Somebody decided about one of these packs before you",
    safe: "Nothing was saved. Read the recall again.",
  },
  no_packs: {
    happened: "There is no pack to label",
    safe: "Add packs to the load first. A pack that was taken out has no label.",
  },
  draft_exists: {
    happened: "Somebody is writing a new version already",
    safe: "Nothing was changed. Go on with that draft, or discard it first.",
  },
  needed: {
    happened: "Every treatment makes this paper",
    safe: "It stays in force. Put another version in force instead.",
  },
  has_language: {
    happened: "This form is written in that language already",
    safe: "Nothing was changed. Open it in the list of forms.",
  },
  not_active: {
    happened: "This version is not in force",
    safe: "Nothing was changed. The form's page shows how it stands now.",
  },
  reviewed: { happened: "This version is reviewed already", safe: "Nothing was changed." },
  retired: {
    happened: "This version is retired",
    safe: "Nothing was changed. Only a draft or the version in force is reviewed.",
  },
  nobody_to_write_to: {
    happened: "Nobody is left to write to",
    safe: "A letter is made for everybody who is pending or not decided yet. All of them are decided.",
  },
};

/** What never changes any more and has no amendment, by what it is. */
const byRecord: Record<string, Wording> = {
  client: { happened: "This client was erased", safe: "What is left of the record never changes." },
  form: {
    happened: "This version is in force and cannot change",
    safe: "Nothing was changed. Begin a new version instead.",
  },
  incident: { happened: "This recall is signed off", safe: "Nothing in it changes any more." },
  load: {
    happened: "This load has gone on since you opened it",
    safe: "Nothing was changed. Its page shows how it stands now.",
  },
  pack: {
    happened: "This pack is somewhere else by now",
    safe: "Nothing was changed. Its page shows how it stands now.",
  },
  scan: { happened: "This page has its form already", safe: "Which form it is, is said once." },
  stop: { happened: "This sterilizer is back in service already", safe: "Nothing was changed." },
  test: {
    happened: "This test was read already",
    safe: "A reading never changes. Run another test if you doubt it.",
  },
  sterilizer_code: {
    happened: "The code of a sterilizer never changes",
    safe: "It begins the number of every load. Add another machine instead.",
  },
};

const byRule: Record<string, string> = {
  ...consentRules,
  required: "Fill this in",
  other_kind: "Another kind of form. Choose one of this kind",
  retention_runs: "The time for keeping this record is not over",
  never_treated: "Nobody needs it: nothing was used on this client",
  too_long: "Too long. Shorten it",
  too_short: "Too short: at least 10 characters",
  too_weak: "Too easy to guess. Add an unrelated word",
  in_future: "This day has not come yet. Check the year",
  in_past: "This day is over. Check the year",
  out_of_range: "Outside what is possible. Check the number and its unit",
  unknown: "Not known here. Choose from the list",
  no_match: "Not the word on the paper at this place",
  not_a_kit: "These are not the 12 words of a recovery kit. Check the spelling and the order",
  not_this_kit: "This kit does not open this practice. A newer kit makes older ones useless",
  wrong_passphrase: "This is not your passphrase. Check capitals and the keyboard's language",
  not_a_number: "Write a number with a point, like 4.5",
  label_first: "Write the time on the label first",
  wrong_kind: "This is not an answer to this item",
  more_than_whole: "More than the number before it",
  by_event: "This list is started when something happens",
  by_calendar: "This list is asked for by the calendar",
  not_due: "The list was not due on this day",
  not_open: "This treatment is not open any more",
  not_by_calendar: "A list by calendar stands for a day, not for a thing",
  only_a_choice: "Only a choice has answers to choose from",
  none_passes: "At least one answer must pass",
  only_a_number: "Only a number has this",
  only_a_time: "Only a time has this",
  below_low: "Below the smallest number",
  not_before: "Choose a number that is asked before this one",
  blocks_nothing: "It blocks nothing that could stay shut",
  blocks: "What blocks cannot be left out",
  unchanged: "Nothing changed",
  kept: "A list keeps when it is asked for. Make a new one instead",
  before_start: "Before the first day",
  nothing_failed: "Nothing failed here, so nothing was corrected",
  corrective_action: "Write down what was done about it first",
  too_brief: "Say more: the reason is too short",
  not_asked: "Not asked yet. Yes or no",
  full_review_due: "The last full history is too old. Ask every question",
  never_taken: "No history was taken yet. Ask every question",
  guardian_needed: "A minor's guardian vouches for the answers",
  client_is_of_age: "The client is of age and vouches alone",
  not_a_day: "Write day, month and year, like 12 July 1988",
  too_early: "Longer ago than anybody lives. Check the year",
  differs: "Not the expiry this lot has on record. Check the box",
  taken: "This number already stands for something else. Check the box",
  none_left: "Nothing is left of this lot. Scan the one that was used",
  sterile_or_drug: "What must be sterile, and drugs, are taken only with the expiry on the box",
  date_or_period: "Type the expiry, or how long it is good after opening",
  as_on_record: "That is what the record says already",
  more_than_left: "At least one, and no more than are on hand",
  before_received: "It was not here yet. Check the day it was received",
  before_opened: "The unit in use was opened later. Check the day",
  after_expiry: "The lot was over by then. Check the day",
  own_witness: "Somebody else has to have seen it",
  before_on: "Earlier than it was put on. Check both times",
  before_done: "Earlier than it was done. Check both days",
  too_many: "That is more than the record holds",
  twice: "Named twice. Keep one",
  numbing_cream: "The numbing cream has lines of its own",
  not_allowed: "This person neither treats nor lifts stops. Choose somebody who does",
  no_licence: "The form names a licence, and this person has none on record",
  blank: "Only a dot. Clear it and sign again",
  other_name: "Not the name on the form. Clear it and sign again with the full name",
  wrong_pin: "This is not your PIN. Try again",
  passphrase_needed: "Your PIN is not taken now. Type your passphrase once, then it is taken again",
  not_digits: "Four to eight digits",
  too_easy: "Everybody tries this one first. Not the same digit, not one after the other",
  not_a_picture: "Not a picture Dermis reads. Save it as JPEG, PNG or WebP first",
  cut_short: "Only the first part of a picture. Copy it from the camera again",
  too_large: "Too large: more than 60 MB or 12,000 pixels a side",
  not_a_logo: "Not a picture Dermis reads. Save the logo as SVG, PNG, JPEG or WebP first",
  logo_too_large: "Too large for a logo: more than 5 MB, or a drawing of more than 1 MB. Save a smaller one",
  too_small: "Too small to be seen on paper. Choose a larger picture of the logo",
  unseen: "White paper would not show it. Choose the dark version of the logo",
  has_script: "This drawing holds a program. Save it as plain SVG, or as PNG",
  has_link: "This drawing takes parts from elsewhere. Save it with everything inside, or as PNG",
  has_letters: "This drawing holds letters that need a font. Turn them into paths first, or save it as PNG",
  has_more_than_shapes: "This drawing holds more than plain shapes. Save it as PNG",
  there_already: "It is in the record already",
  not_agreed: "The answer was no, so there is nothing to sign",
  not_a_code: "One to four letters and digits, like A1",
  not_minutes: "Write minutes with a point or a colon, like 3.5 or 3:30",
  not_a_time: "Write the time like 14:05",
  no_such_time: "No clock showed this time: it was skipped that night",
  came_twice: "This hour came twice that night. Say which one",
  before_load: "Earlier than the cycle started. Check the day and the time",
  expired: "This lot is past its last day. Use a fresh one",
  other_machine: "This load ran in another sterilizer",
  not_started: "This load was not started yet",
  used: "This pack was opened in another session. Take another one",
  in_use: "Another open treatment has this pack. Take another one",
};

/** The right form of a field that has one of its own. */
const byForm: Record<string, string> = {
  email: "Write it like name@example.org",
  phone: "Write the number in figures, like 020 7946 0018",
  language: "Choose from the list, or write a code like el or pt-BR",
  signatures: "It could not be read. Clear it and sign again",
};

/** A rule that means something else for some fields. */
const byFieldAndRule: Record<string, string> = {
  ...consentFields,
  "code taken": "Another sterilizer has this code",
  "name taken": "This name is on the list already",
  "ended in_future": "This time has not come yet",
  "read_from too_early": "Too early for this result. Growth counts at any hour",
  "quantity too_many": "A load holds 99 packs at most",
  "start_at out_of_range": "There is no such label on this sheet",
  "folder not_a_folder": "It is not there any more. Choose it again",
  "folder inside_the_practice": "The practice itself lies there. Choose one that is used for nothing else",
  "folder not_empty":
    "There are files in it already. Move them out, or choose an empty one: every page that lies there is taken",
  "folder not_writable": "Files cannot be deleted from it. Check your rights, or choose another one",
  "arrived not_a_picture": "not a PDF or a picture that can be read",
  "arrived cut_short": "only the first part of a picture",
  "arrived too_large": "more than 60 MB or 12,000 pixels a side",
  "arrived unreadable": "this computer does not let Dermis read it",
  "arrived not_deleted": "taken, but the folder does not let it go. Delete it there",
  "to out_of_range": "The last day is on or after the first, and at most three years later",
};

/** What happened and what is safe, for a Failure or a notice. */
export function wordingOf(error: unknown): Wording {
  if (!(error instanceof AppError)) return byCode.internal;
  const { code, rule = "" } = error;
  // The clock stops acts on screens that list no findings: it says itself what it is and how to go on.
  const clock = error.findings.find((finding) => finding.rule === "R29");
  if (clock) return { happened: clock.title, safe: `Nothing was signed or saved. ${clock.how}.` };
  if (code === "wait" && rule) {
    const again = `Try again in ${formatCountdown(Number(rule))}. Each wrong one is on record.`;
    return { ...byCode.wait, safe: again };
  }
  const special: Partial<Record<Code, Wording | undefined>> = {
    forbidden: byRight[rule],
    invalid: byCase[rule],
    immutable: byRecord[rule],
  };
  return special[code] ?? byCode[code];
}

/** The sentence under a field that was refused, by the rule and the field's wire name. */
export function ruleWording(rule: string | undefined, field = ""): string {
  const form = rule === "malformed" ? Object.keys(byForm).find((kind) => isOf(kind, field)) : undefined;
  const own = rule && byFieldAndRule[`${field} ${rule}`];
  return own || (form && byForm[form]) || (rule && byRule[rule]) || "This is not in the right form";
}

/** "phone" for `phone_other`, `emergency_phone` and `guardian.phone`. */
const isOf = (kind: string, field: string) => field.split(/[._]/).includes(kind);

/** For a form: the sentence of the field an error is about, by the field's wire name. */
export function fieldErrors(error: unknown): Record<string, string> {
  return error instanceof AppError && error.field
    ? { [error.field]: ruleWording(error.rule, error.field) }
    : {};
}
