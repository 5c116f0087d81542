/**
 * The screen in the client's hands: their own data alone, the form part by part, their answers and
 * their signature. Leaving it needs the passphrase of whoever is signed in.
 */
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Comb, type Tooth } from "@/components/comb";
import { Mark } from "@/components/mark";
import { formatDay } from "@/format/day";
import { useSession } from "@/ipc/session-context";
import type { OpenDraft } from "../api/use-consent-draft";
import { Choices } from "./choices";
import { screensOf, spanOf } from "./consent-words";
import { KioskLanguage } from "./kiosk-language";
import { Reading } from "./reading";
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
  const screens = screensOf(consent);
  const [isLarger, setLarger] = useState(false);
  const read = useRef<HTMLDivElement>(null);
  // Each turn of the page starts reading at its top.
  useEffect(() => {
    if (group >= 0) read.current?.focus();
  }, [group]);
  const [first, last, count] = spanOf(screens, group);
  const isLast = group === screens.length - 1;
  const teeth = Array.from(
    { length: count },
    (_, at): Tooth => (at + 1 < first ? "on" : at + 1 <= last ? "now" : "later"),
  );
  const parts = screens[group] ?? [];
  return (
    <main className={`kiosk${isLarger ? " larger" : ""}`}>
      <header>
        <span className="kiosk-clinic">
          <Mark size={28} />
          {profile.fields.name}
        </span>
        <span className="kiosk-progress" role="status">
          <Comb teeth={teeth} size="lg" />
          {first === last ? `Part ${first} of ${count}` : `Parts ${first} to ${last} of ${count}`}
        </span>
        <span className="row end">
          <KioskLanguage consent={consent} onChoose={onLanguage} />
          <Button size="lg" icon="text-size" aria-pressed={isLarger} onPress={() => setLarger(!isLarger)}>
            {isLarger ? "Smaller" : "Larger"}
          </Button>
          <Button size="lg" icon="lock" onPress={onHandBack}>
            Hand back to staff
          </Button>
        </span>
      </header>
      <div ref={read} className="kiosk-read" key={group} tabIndex={0} role="group" aria-label="The form">
        <p className="kiosk-for">
          <bdi>{consent.client_name}</bdi>
          {consent.client_born ? `, born ${formatDay(consent.client_born)}` : ""}
        </p>
        {isLast ? (
          <Choices parts={parts} asks={consent.asks} draft={draft} onChange={change} />
        ) : (
          <Reading parts={parts} />
        )}
      </div>
      <SignColumn
        open={open}
        explainedBy={explainedBy}
        isLast={isLast}
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
