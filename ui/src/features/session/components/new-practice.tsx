/** Set-up, wired to the backend. */
import { useState } from "react";
import { Loading } from "@/components/loading";
import { usePassphraseStrength } from "@/ipc/use-passphrase-strength";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useCreatePractice, useDemo } from "../api/use-session-acts";
import { useSuggestions } from "../api/use-suggestions";
import { SetUp } from "./set-up";

export function NewPractice() {
  const suggestions = useSuggestions();
  const [passphrase, setPassphrase] = useState("");
  const strength = usePassphraseStrength(passphrase);
  const create = useCreatePractice();
  const demo = useDemo();
  const failed = create.error ?? demo.open.error;
  if (suggestions.isPending) return <Loading says="Reading this computer's settings" />;
  const error = failed
    ? {
        ...wordingOf(failed),
        fields: fieldErrors(failed),
        reference: failed instanceof AppError ? failed.reference : undefined,
      }
    : undefined;
  return (
    <SetUp
      suggested={suggestions.data}
      strength={strength}
      onPassphraseTyped={setPassphrase}
      isCreating={create.isPending}
      error={error}
      onCreate={(practice, owner) =>
        create.mutate({ profile: practice, owner: { name: owner.name, passphrase: owner.passphrase } })
      }
      onOpenDemo={() => demo.open.mutate()}
      isOpeningDemo={demo.open.isPending}
    />
  );
}
