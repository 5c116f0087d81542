/** The recovery kit in Settings: whether one is proven to be on paper, and making a new one. */
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useIssueKit } from "../api/use-issue-kit";
import "./profile.css";

type Props = { mayChange: boolean };

export function RecoveryPanel({ mayChange }: Props) {
  const { recovery_confirmed } = useSession().profile;
  const issue = useIssueKit();
  const [isAsked, setAsked] = useState(false);
  return (
    <div className="settings-work recovery">
      {recovery_confirmed ? (
        <p className="row">
          <Badge mark="done">Proven</Badge>
          The kit was printed or saved, and two of its words were typed back.
        </p>
      ) : (
        <Failure
          kind="warn"
          happened="No recovery kit is proven"
          safe="If every passphrase were lost today, nobody could open these records. Make a kit and type two words back."
        />
      )}
      <dl className="pairs">
        <dt>What it is</dt>
        <dd>Twelve words on one page. They open the practice when every passphrase is lost.</dd>
        <dt>Where</dt>
        <dd>
          One copy in the clinic safe, one in another building. Never beside this computer, never in a photo.
        </dd>
        <dt>How to use</dt>
        <dd>
          On the lock screen choose “Use the recovery kit”. Somebody who manages the practice gets a new
          passphrase.
        </dd>
        <dt>Make a new one</dt>
        <dd>When a copy is missing, when somebody who knew the place leaves, or after it was used.</dd>
      </dl>
      {mayChange && (
        <div className="row">
          <Button
            kind={recovery_confirmed ? "standard" : "primary"}
            icon="key"
            onPress={() => setAsked(true)}
          >
            Make a new recovery kit
          </Button>
        </div>
      )}
      <Dialog
        isOpen={isAsked}
        onKeep={() => setAsked(false)}
        kind={{ mark: "warn", says: "Older kits stop working" }}
        title="Make a new recovery kit"
        note="Writes one audit entry"
        act={
          <Button
            kind="primary"
            icon="key"
            isPending={issue.isPending}
            working="Making"
            onPress={() => issue.mutate()}
          >
            Make the kit
          </Button>
        }
      >
        <p>
          From this moment every older copy opens nothing. The next step prints or saves the new page and asks
          two of its words back. Do it now only with a printer or a USB stick at hand.
        </p>
        {issue.isError && <Failure {...wordingOf(issue.error)} />}
      </Dialog>
    </div>
  );
}
