/** The way back from a backup, for screens before the door: the app puts it in, so that no feature knows another. */
import { createContext } from "react";

export const WayBackContext = createContext<React.ReactNode>(null);
