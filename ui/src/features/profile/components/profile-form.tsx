/**
 * Changing the practice profile. What is typed is kept as a draft; a profile somebody saved in between
 * is never overwritten unseen: the fields that differ are shown, and the person decides.
 */
import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { missingInPractice, type PracticeDraft } from "@/components/practice-draft";
import { PracticeFields } from "@/components/practice-fields";
import { notify } from "@/components/toast-queue";
import type { Profile } from "@/ipc/bindings";
import { useDraft } from "@/ipc/use-draft";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useProfile, useUpdateProfile } from "../api/use-profile";
import { LogoField } from "./logo-field";
import { ProfileConflict } from "./profile-conflict";
import { differences, isPracticeDraft, toDraft } from "./profile-words";
import "./profile.css";

type Props = { stored: Profile };

export function ProfileForm({ stored }: Props) {
  const kept = useDraft("settings.profile", isPracticeDraft);
  const profile = useProfile();
  const update = useUpdateProfile();
  const [base, setBase] = useState(stored);
  const [draft, setDraft] = useState(() => toDraft(stored.fields));
  const [cameBack, setCameBack] = useState(false);
  const { isReady, left } = kept;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the kept draft was read
  useEffect(() => {
    if (!left || differences(left, base.fields).length === 0) return;
    setDraft(left);
    setCameBack(true);
  }, [isReady]);

  function change(next: PracticeDraft) {
    setDraft(next);
    kept.keep(next);
  }
  function takeStored(now: Profile) {
    setBase(now);
    setDraft(toDraft(now.fields));
    setCameBack(false);
    update.reset();
    void kept.discard();
  }
  function save(version: number) {
    update.mutate(
      { version, fields: draft },
      {
        onSuccess: (now) => {
          takeStored(now);
          notify("Practice profile saved");
        },
        onError: (error) => error instanceof AppError && error.code === "conflict" && profile.refetch(),
      },
    );
  }

  const errors = fieldErrors(update.error);
  const isConflict = update.error instanceof AppError && update.error.code === "conflict";
  const isFieldWrong = Object.keys(errors).length > 0;
  const changed = differences(draft, base.fields).length;
  const missing = missingInPractice(draft);
  const waits = missing ? `Save after ${missing}` : changed === 0 ? "Nothing is changed" : undefined;
  const theirs = profile.data ?? stored;
  return (
    <>
      <Form
        id="profile"
        className="settings-work"
        onSubmit={(event) => {
          event.preventDefault();
          if (!waits && !update.isPending) save(base.version);
        }}
      >
        {isConflict && (
          <ProfileConflict
            differing={differences(draft, theirs.fields)}
            isWorking={update.isPending}
            onTakeTheirs={() => takeStored(theirs)}
            onKeepMine={() => save(theirs.version)}
          />
        )}
        {update.isError && !isConflict && !isFieldWrong && (
          <Failure
            {...wordingOf(update.error)}
            reference={update.error instanceof AppError ? update.error.reference : undefined}
          />
        )}
        <PracticeFields draft={draft} onChange={change} errors={errors} />
        <LogoField mayChange />
      </Form>
      <div className="foot-bar">
        <span className="meta grow" role="status">
          {cameBack
            ? "Your typing from before is back. It is not saved yet"
            : changed > 0 && "Kept as a draft while you type"}
        </span>
        {waits && <span className="meta">{waits}</span>}
        <Button isDisabled={changed === 0} onPress={() => takeStored(base)}>
          Put back what is saved
        </Button>
        <Button
          kind="primary"
          type="submit"
          form="profile"
          isDisabled={Boolean(waits) || isConflict}
          isPending={update.isPending}
          working="Saving"
          keys="Enter"
        >
          Save profile
        </Button>
      </div>
    </>
  );
}
