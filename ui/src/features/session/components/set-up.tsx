/** Set-up: the practice, its first owner, the recovery kit. Nothing is saved before the owner step is finished. */
import { use, useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import type { PassphraseStrength } from "@/components/passphrase-field";
import {
  missingInPractice,
  newPracticeDraft,
  type PracticeDraft,
  type Suggested,
} from "@/components/practice-draft";
import { PracticeFields } from "@/components/practice-fields";
import { WayBackContext } from "@/components/way-back";
import { OwnerFields } from "./owner-fields";
import { missingInOwner, type OwnerDraft } from "./set-up-draft";
import { SetUpShell } from "./set-up-shell";

export type SetUpError = {
  happened: string;
  safe?: string;
  fields?: Readonly<Record<string, string>>;
  reference?: string | undefined;
};

type Props = {
  suggested?: Suggested | undefined;
  /** How hard the typed passphrase is to guess, as the backend rates it. */
  strength: PassphraseStrength | null;
  onPassphraseTyped: (passphrase: string) => void;
  isCreating: boolean;
  error?: SetUpError | undefined;
  onCreate: (practice: PracticeDraft, owner: OwnerDraft) => void;
  onOpenDemo: () => void;
  isOpeningDemo?: boolean;
};

const ownerFields = ["owner_name", "owner_passphrase"];

export function SetUp(props: Props) {
  const {
    strength,
    onPassphraseTyped,
    isCreating,
    error,
    onCreate,
    onOpenDemo,
    isOpeningDemo = false,
  } = props;
  const wayBack = use(WayBackContext);
  const [step, setStep] = useState<"practice" | "owner">("practice");
  const [practice, setPractice] = useState(() => newPracticeDraft(props.suggested));
  const [owner, setOwner] = useState<OwnerDraft>({ name: "", passphrase: "", again: "" });
  const stations = [
    {
      name: "Practice",
      detail: practice.name || "Name, address, phones",
      state: step === "practice" ? "next" : "done",
    },
    {
      name: "First owner",
      detail: owner.name || "Name and passphrase",
      state: step === "owner" ? "next" : "later",
    },
    { name: "Recovery kit", detail: "Print it, then type back two words", state: "later" },
  ] as const;
  const failed = error && <Failure happened={error.happened} safe={error.safe} reference={error.reference} />;
  const fields = error?.fields ?? {};
  const missing = missingInPractice(practice);
  if (step === "practice") {
    return (
      <SetUpShell
        stations={stations}
        title="Your practice, as it stands on paper"
        lead="Everything here can be changed later in Settings."
        waitsFor={missing && `Continue after ${missing}`}
        nextLabel="Continue"
        onNext={() => setStep("owner")}
        aside={
          <div className="setup-aside">
            <p className="meta">Only looking? The demo practice is filled with invented people.</p>
            <Button kind="quiet" icon="door" isPending={isOpeningDemo} working="Opening" onPress={onOpenDemo}>
              Open the demo practice
            </Button>
            <p className="meta">Did this practice run on another computer?</p>
            {wayBack}
          </div>
        }
      >
        {failed}
        <PracticeFields isNew draft={practice} onChange={setPractice} errors={fields} />
      </SetUpShell>
    );
  }
  function typed(next: OwnerDraft) {
    if (next.passphrase !== owner.passphrase) onPassphraseTyped(next.passphrase);
    setOwner(next);
  }
  const belongsToPractice = Object.keys(fields).some((field) => !ownerFields.includes(field));
  return (
    <SetUpShell
      stations={stations}
      title="The first owner"
      lead="Owners add staff and set the rules. Each person signs in with their own passphrase."
      onBack={() => setStep("practice")}
      waitsFor={missingInOwner(owner, strength?.accepted ?? false)}
      nextLabel="Create the practice"
      isWorking={isCreating}
      onNext={() => onCreate(practice, owner)}
    >
      {failed}
      {belongsToPractice && (
        <p className="meta">Go back to the practice: a field there needs another look.</p>
      )}
      <OwnerFields draft={owner} onChange={typed} strength={strength} errors={fields} />
    </SetUpShell>
  );
}
