/** How hard a new passphrase is to guess, rated while it is typed. It is not kept in the cache. */
import { useEffect, useState } from "react";
import type { Strength } from "./bindings";
import { backend } from "./client";

export function usePassphraseStrength(passphrase: string): Strength | null {
  const [rated, setRated] = useState<Strength | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (passphrase === "") setRated(null);
    else void backend.passphraseStrength(passphrase).then((strength) => isCurrent && setRated(strength));
    return () => {
      isCurrent = false;
    };
  }, [passphrase]);
  return rated;
}
