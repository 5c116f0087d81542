/** Who is signed in and to what, for every screen inside the frame. Set once the practice is open. */
import { createContext, use } from "react";
import type { Session } from "./bindings";

export type OpenSession = Extract<Session, { state: "unlocked" }> & {
  /** Locks at once: the window forgets every client. */
  lock: () => void;
  /** The same, because nobody touched the window for the practice's idle time. */
  lockAsIdle: () => void;
};

export const SessionContext = createContext<OpenSession | null>(null);

/** The session. Only to be used by what is shown while the practice is open. */
export function useSession(): OpenSession {
  const session = use(SessionContext);
  if (!session) throw new Error("no practice is open");
  return session;
}

export type PersonWord = { one: string; many: string; One: string; Many: string };

const words: Record<OpenSession["client_word"], PersonWord> = {
  client: { one: "client", many: "clients", One: "Client", Many: "Clients" },
  patient: { one: "patient", many: "patients", One: "Patient", Many: "Patients" },
};

/** What this practice calls the people it treats: clients or patients, as the profile says. */
export function useClientWord(): PersonWord {
  return words[useSession().client_word];
}
