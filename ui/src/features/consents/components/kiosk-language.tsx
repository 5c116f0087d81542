/** The language of the form. In another one it begins again: nobody signs words they did not read. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Icon } from "@/components/icon";
import type { Consent, FormLanguage } from "@/ipc/bindings";
import type { KioskWords } from "./kiosk-words";

type Props = { consent: Consent; words: KioskWords; onChoose: (language: string) => void };

export function KioskLanguage({ consent, words, onChoose }: Props) {
  const [asked, setAsked] = useState<FormLanguage | null>(null);
  const others = consent.languages.filter((one) => one.code !== consent.language);
  return (
    <>
      <span className="kiosk-language">
        <Icon name="globe" />
        {consent.language_name}
      </span>
      {others.map((one) => (
        <Button key={one.code} size="lg" onPress={() => setAsked(one)}>
          <span lang={one.code}>{one.name}</span>
        </Button>
      ))}
      {asked && (
        <Dialog
          isOpen
          onKeep={() => setAsked(null)}
          title={words.anew.title}
          note={words.anew.note}
          act={
            <Button
              kind="primary"
              onPress={() => {
                onChoose(asked.code);
                setAsked(null);
              }}
            >
              <span lang={asked.code}>{asked.name}</span>
            </Button>
          }
        >
          <p>{words.anew.says}</p>
        </Dialog>
      )}
    </>
  );
}
