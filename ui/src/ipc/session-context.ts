/** Who is signed in and to what, for every screen inside the frame. Set once the practice is open. */
import { createContext, use } from "react";

export type Session = {
  practiceName: string;
  /** IANA zone of the practice: days begin and end by it. */
  timeZone: string;
  locale: string;
  paper: "a4" | "letter";
  clientWord: "client" | "patient";
  isDemo: boolean;
  staff: {
    id: string;
    name: string;
    role: "front_desk" | "practitioner" | "clinician" | "owner";
    mayTreat: boolean;
    mayLift: boolean;
    mayManage: boolean;
  };
  /** Locks at once: the window forgets every client. */
  lock: () => void;
};

export const SessionContext = createContext<Session | null>(null);

/** The session. Only to be used by what is shown while the practice is open. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("no practice is open");
  return session;
}
