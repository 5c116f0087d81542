/** Preparing a consent: plan and talk on the left, the very pages on the right, then over to the client. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageView } from "@/components/page-view";
import { Severity } from "@/components/severity";
import { useShortcut } from "@/components/use-shortcut";
import type { Consent } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { fieldErrors } from "@/ipc/wording";
import { useDiscardConsent, usePaperConsent } from "../api/use-consent-acts";
import { useConsentDraft } from "../api/use-consent-draft";
import { useConsent, useConsentPages } from "../api/use-consents";
import { Refused } from "./consent-desk";
import { ConsentHead } from "./consent-head";
import { openForStaff } from "./consent-words";
import { PlanFields } from "./plan-fields";
import { TalkFields } from "./talk-fields";

type Props = {
  id: string;
  onBack: () => void;
  onHandOver: (consent: string) => void;
};

export function ConsentPrepare({ id, ...rest }: Props) {
  const consent = useConsent(id);
  if (consent.isPending) return <Loading says="Opening the consent" />;
  if (consent.isError) return <Refused error={consent.error} />;
  return <Prepare key={id} opened={consent.data} {...rest} />;
}

function Prepare({ opened, onBack, onHandOver }: Omit<Props, "id"> & { opened: Consent }) {
  const { me } = useSession();
  const word = useClientWord();
  const open = useConsentDraft(opened);
  const paper = usePaperConsent(opened.id);
  const discard = useDiscardConsent(opened.id);
  const [isDiscarding, setDiscarding] = useState(false);
  const lacking = openForStaff(open.consent, word);
  const isOther = open.draft.explained_by !== null && open.draft.explained_by !== me.id;
  const errors = fieldErrors(open.error);
  // What could not be kept is not on the form: it is neither handed over nor printed without it.
  async function onceKept(go: () => void) {
    await open.flush();
    if (open.isKept()) go();
  }
  const handOver = () => void onceKept(() => onHandOver(opened.id));
  const isReady = lacking.length === 0 && !isOther;
  useShortcut("Mod+Enter", `Hand the screen to the ${word.one}`, handOver, { isOn: isReady });
  return (
    <div className="consent-prepare">
      <form className="consent-fields" onSubmit={(event) => event.preventDefault()}>
        <div className="consent-scroll">
          <ConsentHead title={opened.name} sub={`${opened.number}, not signed`} onBack={onBack} />
          {open.error !== null && <Refused error={open.error} />}
          {open.consent.client_born === null && (
            <Failure
              kind="warn"
              happened="The date of birth is missing"
              safe={`The form states it. Add it to the ${word.one}'s record first.`}
            />
          )}
          <PlanFields
            asks={opened.asks}
            plan={open.draft.plan}
            onChange={(plan) => open.change({ plan })}
            errors={errors}
          />
          <TalkFields
            asks={opened.asks}
            draft={open.draft}
            isMinor={open.consent.is_minor}
            onChange={open.change}
            errors={errors}
          />
        </div>
        <footer className="consent-foot">
          <p className="meta" role="status">
            {lacking.length > 0 && <Severity name="pending" />}
            {lacking.length > 0 && `Still open: ${lacking.join(", ")}`}
            {isReady && `Ready. The ${word.one} reads, answers and signs on this screen`}
            {lacking.length === 0 && isOther && "Only the person who explained can go on: let them sign in"}
          </p>
          <div className="row">
            <Button kind="primary" icon="sign" keys="Mod+Enter" isDisabled={!isReady} onPress={handOver}>
              Hand to {word.one}
            </Button>
            <Button
              icon="print"
              isPending={paper.isPending}
              onPress={() => void onceKept(() => paper.mutate())}
            >
              Sign on paper
            </Button>
            <Button kind="quiet" onPress={() => setDiscarding(true)}>
              Discard
            </Button>
          </div>
          {paper.error && <Refused error={paper.error} />}
        </footer>
        {isDiscarding && (
          <Dialog
            isOpen
            onKeep={() => setDiscarding(false)}
            title="Discard this form?"
            note="Nobody has signed it. What is filled in here goes away."
            act={
              <Button
                kind="stop"
                isPending={discard.isPending}
                onPress={() => void open.flush().then(() => discard.mutate(open.versionNow()))}
              >
                Discard the form
              </Button>
            }
          >
            {discard.error && <Refused error={discard.error} />}
          </Dialog>
        )}
      </form>
      <ConsentPages id={opened.id} name={opened.name} version={open.consent.version} />
    </div>
  );
}

/** The pages as they would print now. */
export function ConsentPages({ id, name, version }: { id: string; name: string; version: number }) {
  const pages = useConsentPages(id, version);
  if (pages.isPending) return <Loading says="Making the pages" />;
  if (pages.isError) return <Refused error={pages.error} />;
  const isForeign = pages.data.notes.some((note) => note.kind === "other_language");
  const isUnread = pages.data.notes.some((note) => note.kind === "not_reviewed");
  return (
    <div className="consent-pages">
      {isForeign && (
        <p className="consent-note">
          <Severity name="warn" />
          Not in the language this person reads. Record who interprets
        </p>
      )}
      {isUnread && (
        <p className="consent-note">
          <Severity name="warn" />
          Text not yet reviewed by your director
        </p>
      )}
      <PageView pages={pages.data.pages} title={name} zoom="width" />
    </div>
  );
}
