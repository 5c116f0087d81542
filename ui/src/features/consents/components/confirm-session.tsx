/** The next session of a course under the consent in force: one sentence, and the initials under it. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { TextField } from "@/components/text-field";
import { formatDay } from "@/format/day";
import { formatDepth } from "@/format/depth";
import type { Consent } from "@/ipc/bindings";
import { fieldErrors } from "@/ipc/wording";
import { useConfirmSession } from "../api/use-consent-acts";
import { Refused } from "./consent-desk";

type Props = {
  consent: Consent;
  printing: (document: string, title: string, isMain?: boolean) => React.ReactNode;
};

export function LaterSessions({ consent, printing }: Props) {
  const [isAsking, setAsking] = useState(false);
  const last = consent.sessions.at(-1);
  return (
    <>
      {consent.sessions.map((one) => (
        <p key={one.session} className="consent-note">
          Session {one.session} confirmed {formatDay(one.day)} with the initials <bdi>{one.initials}</bdi>
          {one.max_depth_um === null ? "" : `, up to ${formatDepth(one.max_depth_um)}`}, asked by{" "}
          <bdi>{one.by_name}</bdi>
        </p>
      ))}
      {last && printing(last.document, "Addendum", false)}
      {consent.next_session !== null && (
        <div>
          <Button icon="sign" onPress={() => setAsking(true)}>
            Confirm session {consent.next_session}
          </Button>
        </div>
      )}
      {isAsking && consent.next_session !== null && (
        <Confirm consent={consent} session={consent.next_session} onDone={() => setAsking(false)} />
      )}
    </>
  );
}

function Confirm({ consent, session, onDone }: { consent: Consent; session: number; onDone: () => void }) {
  const confirm = useConfirmSession(consent.id);
  const [initials, setInitials] = useState("");
  const errors = fieldErrors(confirm.error);
  const isReady = initials.trim() !== "";
  function act() {
    if (isReady && !confirm.isPending) confirm.mutate(initials, { onSuccess: onDone });
  }
  return (
    <Dialog
      isOpen
      onKeep={onDone}
      title={
        <>
          Session {session} of <bdi>{consent.client_name}</bdi>
        </>
      }
      note="The signed form stays. An addendum is made and kept with it"
      act={
        <Button
          kind="primary"
          icon="sign"
          isDisabled={!isReady}
          isPending={confirm.isPending}
          working="Confirming"
          onPress={act}
        >
          Confirm session {session}
        </Button>
      }
    >
      {confirm.isError && !errors.initials && <Refused error={confirm.error} />}
      <p>
        {consent.is_minor
          ? "The parent or guardian reads this and types their initials:"
          : "Read and initialled:"}
      </p>
      <blockquote lang={consent.language}>{sentence(consent, session)}</blockquote>
      <TextField big label="Initials" value={initials} onChange={setInitials} error={errors.initials} />
    </Dialog>
  );
}

/** The sentence as the signed form has it, with the number of the session. */
function sentence(consent: Consent, session: number): string {
  const part = consent.parts.find((one) => one.key === "sessions");
  const words = part?.texts[0]?.runs.map((run) => run.text).join("") ?? "";
  return words.replace(/_+/, String(session));
}
