/** Words for a consent: what is still open, who signs, which parts are read together. */
import type { Asked, Consent, ConsentDraft, ConsentPart, Signer } from "@/ipc/bindings";
import type { PersonWord } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { ruleWording, wordingOf } from "@/ipc/wording";

const items = (word: PersonWord): Record<string, string> => ({
  "client.born": `date of birth on the ${word.one}'s record`,
  "plan.areas": "areas",
  "plan.device_id": "device",
  "plan.max_depth_um": "deepest setting",
  "plan.sessions": "number of sessions",
  "plan.weeks": "weeks between sessions",
  "plan.anaesthetic": "numbing cream",
  "plan.alternatives_notes": "other choices",
  "plan.device_name": "device",
  "plan.advice": "what was recommended",
  "plan.advice_risks": "what may happen without it",
  explained_by: "who explained",
  minutes: "minutes of the talk",
  questions: `the ${word.one}'s questions`,
  identity_check: "identity check",
  "guardian.name": "name of the guardian",
  "guardian.relation": "relation of the guardian",
  "guardian.authority": "authority of the guardian",
  "guardian.phone": "where the guardian is reached",
  "guardian.id_seen": "identity paper of the guardian",
});

/** An item of the form in words, by its wire name. */
export const itemWord = (item: string, word: PersonWord): string => items(word)[item] ?? item;

const clientItems = ["photos.", "marketing_uses", "decisions.", "copy"];
const isClients = (item: string) => clientItems.some((start) => item.startsWith(start));

/** What staff still have to fill in before the client gets the screen, in words. */
export function openForStaff(consent: Consent, word: PersonWord): string[] {
  const names = items(word);
  return consent.missing.filter((item) => !isClients(item)).map((item) => names[item] ?? item);
}

export function openPhotos(draft: ConsentDraft, asks: readonly Asked[]): number {
  if (!asks.includes("photos")) return 0;
  const { record, teaching, marketing } = draft.photos;
  return [record, teaching, marketing].filter((answer) => answer === null).length;
}

const counts = ["no", "one", "two", "three"] as const;
export const countWord = (n: number) => counts[n] ?? String(n);

/** Why the client cannot finish yet; nothing when they can. */
export function whyNotYet(
  draft: ConsentDraft,
  asks: readonly Asked[],
  unsigned: readonly Signer[],
): string | null {
  const open = openPhotos(draft, asks);
  if (open > 0)
    return `To finish, answer the ${open === 1 ? "line" : `${countWord(open)} lines`} about photographs.`;
  if (draft.photos.marketing && !draft.marketing_uses.trim())
    return "To finish, say where pictures may appear.";
  if (asks.includes("numbing") && draft.decisions.numbing === null)
    return "To finish, answer the line about numbing cream.";
  if (!draft.decisions.treatment)
    return "To finish, tick the first line of your decision. You may also say no.";
  if (!draft.decisions.electronic) return "To finish, tick that you agree to sign here, or ask for paper.";
  if (draft.copy === null) return "To finish, choose what happens with your copy.";
  const [next] = unsigned;
  return next ? `To finish, ${signAsk[next]}.` : null;
}

const signAsk: Record<Signer, string> = {
  client: "sign on the line",
  guardian: "the parent or guardian signs on the line",
  minor_assent: "the young person signs too",
  practitioner: "the practitioner signs",
  witness: "the interpreter signs",
};

export const padLabels = (word: PersonWord): Record<Signer, string> => ({
  client: "Your signature",
  guardian: "Parent or guardian",
  minor_assent: "Young person's own agreement",
  practitioner: `I explained this and believe the ${word.one} understood`,
  witness: "Witness or interpreter",
});

/** Why something was not signed, and whose signature it is about. */
export function whyRefused(error: unknown, word: PersonWord): string {
  if (!(error instanceof AppError) || error.code !== "invalid") return wordingOf(error).happened;
  const [whose, why] = [signatureOf(error.field, word), ruleWording(error.rule, error.field)];
  return whose ? `${whose}: ${why}` : why;
}

/** The signature an error is about: "signatures.guardian.typed". */
function signatureOf(field: string | undefined, word: PersonWord): string | undefined {
  const role = /^signatures\.(\w+)/.exec(field ?? "")?.[1];
  return Object.entries(padLabels(word)).find(([signer]) => signer === role)?.[1];
}

/** How many parts are read together, screen by screen, so that nobody pages through thirteen. */
const together = [3, 2, 2, 3] as const;
/** The parts the client answers: they and what follows them are the last screen. */
const answered = ["photos", "decision"];

/**
 * The screens of a form, in its order. The withdrawal is for later; the parts with questions and everything
 * after them come last.
 */
export function screensOf(consent: Consent): ConsentPart[][] {
  const parts = consent.parts.filter((part) => part.key !== "withdrawal");
  const asking = parts.findIndex((part) => answered.includes(part.key));
  const toRead = asking < 0 ? parts : parts.slice(0, asking);
  const screens: ConsentPart[][] = [];
  for (let at = 0; at < toRead.length; ) {
    const many = together[screens.length % together.length] ?? 1;
    screens.push(toRead.slice(at, at + many));
    at += many;
  }
  return [...screens, asking < 0 ? [] : parts.slice(asking)];
}

/** The first and the last part of a screen, counted from one, and how many there are: "Parts 4 to 5 of 13". */
export function spanOf(screens: readonly ConsentPart[][], at: number): readonly [number, number, number] {
  const count = (some: readonly ConsentPart[][]) => some.reduce((sum, screen) => sum + screen.length, 0);
  const before = count(screens.slice(0, at));
  return [before + 1, before + (screens[at]?.length ?? 0), count(screens)];
}
