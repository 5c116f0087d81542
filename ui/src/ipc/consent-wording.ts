/** Words for what stands in the way of signing, on the screen or on paper, and what ended a form. */
import type { ConsentEnd } from "./bindings";

/** What stands in the way when no single field is wrong, by the rule. */
export const consentCases: Record<string, { happened: string; safe: string }> = {
  minors_only: {
    happened: "This form is for a minor, and the client is of age",
    safe: "Nothing was signed. The client decides alone now.",
  },
  no_later_session: {
    happened: "No session is left to confirm under this consent",
    safe: "Nothing was recorded. Its page shows how it stands now.",
  },
  not_awaited: {
    happened: "This form is not out on paper",
    safe: "Nothing was changed. Its page shows how it stands now.",
  },
  on_paper: {
    happened: "This form is out on paper",
    safe: "Nothing was saved. Scan the signed page, or call the paper back first.",
  },
  page_there: {
    happened: "A page of this form was scanned",
    safe: "Nothing was changed. Record what stands on it.",
  },
};

/** What ended a signed form. */
export const consentEnds: Record<ConsentEnd, string> = {
  withdrawn: "Withdrawn",
  expired: "Its last day is over",
  superseded: "A newer form asks to sign again",
  of_age: "Of age since, and not signed anew",
  signed_alone: "The guardian has not signed",
  course_over: "Every session agreed to is done",
  reopened: "A later answer of the history ended it",
};

export const consentRules: Record<string, string> = {
  before_printing: "Earlier than the form was printed. Check the day and the time",
  not_initials: "Initials are one to twelve letters",
  before_signing: "Earlier than the form was signed. Check the day",
  other_than_printed: "The paper says something else, and the paper counts",
  needs_witness:
    "Signed with the mouse or by typing: a witness and an identity paper are needed. Hand the screen back, or ask for paper",
};

/** A rule that means something else for some fields. */
export const consentFields: Record<string, string> = {
  "form unknown": "This form is not in force. Choose another one",
  "scope not_asked": "This form does not say that",
  "history not_asked": "Ask first whether anything changed in the history",
  "scan required": "Scan or photograph the signed page first",
  "consent not_awaited": "This form awaits no page",
  "signed_time in_future": "This time has not come yet",
};
