/** A record before anything is typed, and whether a kept draft is one. */
import type { ClientFields } from "@/ipc/bindings";

export const noFields: ClientFields = {
  given: "",
  family: "",
  single_name: false,
  preferred: "",
  pronouns: "",
  born: null,
  phone: "",
  phone_other: "",
  email: "",
  address: "",
  may_leave_message: false,
  language: "en",
  interpreter: null,
  skin_type: null,
  emergency_name: "",
  emergency_relation: "",
  emergency_phone: "",
  guardian: null,
  note: "",
};

/** "wijaya 07700 900" becomes a name and a phone; "maria jose garcia" a given and a family name. */
export function fromTyped(typed: string): ClientFields {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  const phone = words.filter((word) => /^[+\d][\d/-]*$/.test(word)).join(" ");
  const names = words.filter((word) => !/^[+\d]/.test(word)).map(capital);
  const family = names.length > 1 ? (names.at(-1) ?? "") : "";
  const given = names.length > 1 ? names.slice(0, -1).join(" ") : (names[0] ?? "");
  return { ...noFields, given, family, phone };
}

/** The name in what was typed: "wijaya 07700 900" names Wijaya. */
export function nameTyped(typed: string): string {
  const { given, family } = fromTyped(typed);
  return `${given} ${family}`.trim();
}

function capital(word: string): string {
  const [first = "", ...rest] = [...word];
  return word === word.toLowerCase() ? first.toUpperCase() + rest.join("") : word;
}

export function isFields(value: unknown): value is ClientFields {
  return typeof value === "object" && value !== null && Object.keys(noFields).every((key) => key in value);
}
