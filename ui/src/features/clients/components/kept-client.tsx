/** A new client somebody left unfinished: whose it is, and the ways on. Only starting anew drops it. */
import { useNavigate } from "@tanstack/react-router";
import { Button } from "@/components/button";
import { NextBand } from "@/components/next-band";
import { PageHead } from "@/components/page-head";
import { useShortcut } from "@/components/use-shortcut";
import { formatMoment } from "@/format/moment";
import type { ClientFields } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";

type Props = {
  fields: ClientFields;
  /** When it was typed. */
  at?: number | undefined;
  onAnew: () => void;
  children?: React.ReactNode;
};

export function KeptClient({ fields, at, onAnew, children }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const word = useClientWord();
  const name = `${fields.given} ${fields.family}`.trim() || fields.phone || fields.email;
  const typed = at === undefined ? "" : `Typed until ${formatMoment(at, zone)}. `;
  return (
    <NextBand
      says={
        <>
          An unfinished {word.one} is kept: {name ? <bdi>{name}</bdi> : "no name yet"}
        </>
      }
      because={`${typed}Starting anew drops it`}
    >
      <Button icon="undo" onPress={onAnew}>
        Start anew
      </Button>
      {children}
    </NextBand>
  );
}

/** Before a form opens under another name. */
export function KeptFirst({ onGoOn, ...kept }: Props & { onGoOn: () => void }) {
  const go = useNavigate();
  const word = useClientWord();
  useShortcut("Escape", "Leave, keep it", () => void go({ to: "/clients" }));
  return (
    <div className="page">
      <PageHead title={`New ${word.one}`} />
      <KeptClient {...kept}>
        <Button kind="primary" icon="arrow-r" autoFocus onPress={onGoOn}>
          Go on with it
        </Button>
      </KeptClient>
    </div>
  );
}
