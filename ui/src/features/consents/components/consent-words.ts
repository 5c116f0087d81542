/** Words for a consent at the desk: what is still open, and who signs. */
import type { Asked, Consent, ConsentDraft, Signer } from "@/ipc/bindings";
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
export const itemWord = (item: string, word: PersonWord): string =>
  item.startsWith("items.") ? "What is asked in the text" : (items(word)[item] ?? item);

const clientItems = ["photos.", "marketing_uses", "decisions.", "items.", "copy"];
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
  const what = error.field?.startsWith("items.") ? itemWord(error.field, word) : whose;
  return what ? `${what}: ${why}` : why;
}

/** The signature an error is about: "signatures.guardian.typed". */
function signatureOf(field: string | undefined, word: PersonWord): string | undefined {
  const role = /^signatures\.(\w+)/.exec(field ?? "")?.[1];
  return Object.entries(padLabels(word)).find(([signer]) => signer === role)?.[1];
}
