/** The whole window: the gate first, then the frame with its screens. */
import { lazy, Suspense, useEffect } from "react";
import { Loading } from "@/components/loading";
import { WayBackContext } from "@/components/way-back";
import { WayBack } from "@/features/backups/components/way-back";
import { Gate } from "@/features/session/components/gate";
import { Providers } from "./providers";

const inside = () => import("./inside");
const Inside = lazy(inside);
/** Long enough for the lock to be drawn; far shorter than any passphrase takes to type. */
const BEHIND_MS = 250;

export function App() {
  useEffect(() => {
    const fetching = setTimeout(() => void inside(), BEHIND_MS);
    return () => clearTimeout(fetching);
  }, []);
  return (
    <Providers>
      <WayBackContext value={<WayBack />}>
        <Gate>
          <Suspense fallback={<Loading says="Opening the practice" />}>
            <Inside />
          </Suspense>
        </Gate>
      </WayBackContext>
    </Providers>
  );
}
