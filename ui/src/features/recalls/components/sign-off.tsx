/** What is still open, and the signature under it. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Severity } from "@/components/severity";
import { formatMoment } from "@/format/moment";
import type { IncidentPage } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import type { ReviewText } from "../api/use-review";
import { countsOf, openPoints } from "./recall-words";
import { SignOffDialog } from "./sign-off-dialog";

type Props = { page: IncidentPage; review: ReviewText };

export function SignOff({ page, review }: Props) {
  const [isSigning, setSigning] = useState(false);
  const word = useClientWord();
  const { me, profile } = useSession();
  const { incident } = page;
  if (incident.closed_at !== null) {
    return (
      <p className="row need">
        <Severity name="done" size={18} />
        <span>
          Signed off {formatMoment(incident.closed_at, profile.fields.time_zone)} by{" "}
          <bdi>{incident.closed_by_name}</bdi>. Nothing in it changes any more
        </span>
      </p>
    );
  }
  const open = openPoints(page, word);
  const waits = open.length > 0 ? "Waits for what is still open" : undefined;
  return (
    <>
      {open.length > 0 ? (
        <ul className="open-points" aria-label="Still open">
          {open.map((point) => (
            <li key={point} className="row">
              <Severity name="pending" />
              {point.charAt(0).toUpperCase() + point.slice(1)}
            </li>
          ))}
        </ul>
      ) : (
        <p className="row need">
          <Severity name="done" size={18} /> Nothing is open
        </p>
      )}
      <div className="row">
        {me.may_manage ? (
          <Button
            kind="primary"
            icon="sign"
            isDisabled={waits !== undefined}
            aria-describedby="sign-off-waits"
            onPress={() => void review.saveNow().then((went) => went && setSigning(true))}
          >
            Sign off
          </Button>
        ) : null}
        <span className="meta" id="sign-off-waits">
          {me.may_manage ? waits : "Somebody who manages the practice signs a recall off"}
        </span>
      </div>
      {isSigning && (
        <SignOffDialog incident={incident} counts={countsOf(page)} onClose={() => setSigning(false)} />
      )}
    </>
  );
}
