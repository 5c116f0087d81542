/** What stands beside a found name, when the name alone does not say why it was found. */
import type { ClientHit } from "@/ipc/bindings";

export function whyFound(hit: ClientHit): string {
  if (hit.preferred !== "") return `called ${hit.preferred}`;
  if (hit.single_name) return "single name";
  return hit.matched === "detail" ? "phone, birth date or number" : "";
}

/** "004217" */
export function sixDigits(number: number): string {
  return String(number).padStart(6, "0");
}
