/**
 * The screen in the client's hands: their own data alone, the form part by part, their answers and
 * their signature. Leaving it needs the passphrase of whoever is signed in.
 */
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Comb, type Tooth } from "@/components/comb";
import { Mark } from "@/components/mark";
import { useSession } from "@/ipc/session-context";
import type { OpenDraft } from "../api/use-consent-draft";
import { Choices } from "./choices";
import { KioskLanguage } from "./kiosk-language";
import { kioskWords } from "./kiosk-words";
import { Reading } from "./reading";
import { askedIn, isOpen, pagesOf, pageWithOpen, readParts, spanOf } from "./reading-pages";
import { SignColumn, type Signed } from "./sign-column";
import "./consents.css";

type Props = {
  open: OpenDraft;
  explainedBy: string;
  signed: Signed;
  onSigned: (signed: Signed) => void;
  refused: string | null;
  isChecking: boolean;
  onFinish: () => void;
  onHandBack: () => void;
  /** The form begins again in this language. */
  onLanguage: (language: string) => void;
};

export function ClientScreen(props: Props) {
  const { open, explainedBy, signed, onSigned, refused, isChecking, onFinish, onHandBack, onLanguage } =
    props;
  const { profile } = useSession();
  const { consent, draft, change } = open;
  const [group, setGroup] = useState(0);
  const [isLarger, setLarger] = useState(false);
  const read = useRef<HTMLDivElement>(null);
  // Each turn of the page starts reading at its top.
  useEffect(() => {
    if (group >= 0) read.current?.focus();
  }, [group]);
  const pages = pagesOf(consent.parts);
  const [first, last] = spanOf(pages, group);
  const isLast = group === pages.length - 1;
  const toRead = readParts(consent.parts).length;
  const openPage = pageWithOpen(pages, draft);
  const teeth = Array.from(
    { length: toRead },
    (_, at): Tooth => (at + 1 < first ? "on" : at + 1 <= last ? "now" : "later"),
  );
  const parts = pages[group] ?? [];
  const words = kioskWords(consent.language);
  const reading = { language: consent.language, words, draft, onChange: change };
  return (
    <main className={`kiosk${isLarger ? " larger" : ""}`} lang={words.language}>
      <header>
        <span className="kiosk-clinic">
          <Mark size={28} />
          {profile.fields.name}
        </span>
        <span className="kiosk-progress" role="status">
          <Comb teeth={teeth} size="lg" />
          {words.parts(first, last, toRead)}
        </span>
        <span className="row end">
          <KioskLanguage consent={consent} words={words} onChoose={onLanguage} />
          <Button size="lg" icon="text-size" aria-pressed={isLarger} onPress={() => setLarger(!isLarger)}>
            {isLarger ? words.smaller : words.larger}
          </Button>
          <Button size="lg" icon="lock" onPress={onHandBack}>
            {words.handBack}
          </Button>
        </span>
      </header>
      <div ref={read} className="kiosk-read" key={group} tabIndex={0} role="group" aria-label={words.theForm}>
        <p className="kiosk-for">
          <bdi>{consent.client_name}</bdi>
          {consent.client_born ? `, ${words.born(consent.client_born)}` : ""}
        </p>
        {isLast ? (
          <Choices {...reading} parts={parts} asks={consent.asks} />
        ) : (
          <Reading {...reading} parts={parts} />
        )}
      </div>
      <SignColumn
        open={open}
        words={words}
        explainedBy={explainedBy}
        isLast={isLast}
        openHere={askedIn(parts).filter((text) => isOpen(text, draft)).length}
        onOpenItem={openPage === null ? undefined : () => setGroup(openPage)}
        signed={signed}
        onSigned={onSigned}
        refused={refused}
        isChecking={isChecking}
        onBack={group > 0 ? () => setGroup(group - 1) : undefined}
        onNext={() => (isLast ? onFinish() : setGroup(group + 1))}
      />
    </main>
  );
}
