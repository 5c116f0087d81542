/** The way to a client's emergency summary, for people who do not read clinical answers otherwise. */
import { useState } from "react";
import { Button } from "@/components/button";
import type { EmergencySummary } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { EmergencySheet } from "./emergency-sheet";
import { ReasonDialog } from "./reason-dialog";

type Props = { client: string; name: string };

export function EmergencyButton({ client, name }: Props) {
  const { me } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [summary, setSummary] = useState<EmergencySummary | null>(null);
  if (me.may_treat || me.may_lift) return null;
  return (
    <>
      <Button kind="quiet" size="sm" icon="star-of-life" onPress={() => setAsking(true)}>
        Emergency summary
      </Button>
      {isAsking && (
        <ReasonDialog
          client={client}
          name={name}
          onClose={() => setAsking(false)}
          onOpened={(opened) => {
            setAsking(false);
            setSummary(opened);
          }}
        />
      )}
      {summary && <EmergencySheet summary={summary} onClose={() => setSummary(null)} />}
    </>
  );
}
