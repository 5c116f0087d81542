/** What is left of somebody erased: when and why, a contact kept for recalls, and the sessions. */
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { notify } from "@/components/toast-queue";
import { formatDay } from "@/format/day";
import { formatMoment } from "@/format/moment";
import type { ClientPage, ErasureNote } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useForgetContact } from "../api/use-erasure";
import { Timeline } from "./timeline";

const why: Record<ErasureNote["basis"], string> = {
  asked: "The client asked for it",
  retention_over: "The time for keeping it was over",
};

type Props = { page: ClientPage; note: ErasureNote };

export function Erased({ page, note }: Props) {
  const { me, profile } = useSession();
  const forget = useForgetContact(page.client.id);
  const sessions = page.timeline.filter((entry) => entry.kind === "treatment");
  const drop = () => forget.mutate(undefined, { onSuccess: () => notify("The contact was forgotten") });
  return (
    <div className="client-main erased">
      <section className="stack" aria-labelledby="erased" data-region="">
        <h2 id="erased" className="title t3">
          This record was erased
        </h2>
        <dl className="pairs">
          <dt>When</dt>
          <dd>
            {formatMoment(note.at, profile.fields.time_zone)}, by <bdi>{note.by_name}</bdi>
          </dd>
          <dt>Why</dt>
          <dd>
            <p>{why[note.basis]}</p>
            <p className="meta">
              <bdi>{note.reason}</bdi>
            </p>
          </dd>
          <dt>For recalls</dt>
          <dd>
            {note.contact ? (
              <>
                <p>
                  <bdi>{note.contact}</bdi>
                </p>
                {note.contact_until && <p className="meta">Kept until {formatDay(note.contact_until)}</p>}
              </>
            ) : (
              "No contact was kept"
            )}
          </dd>
        </dl>
        {note.contact && me.may_manage && (
          <div className="row">
            <Button isPending={forget.isPending} working="Forgetting" onPress={drop}>
              Forget the contact
            </Button>
          </div>
        )}
        {forget.error && <Failure {...wordingOf(forget.error)} />}
      </section>
      <Timeline title="Sessions, so that a recall finds them" entries={sessions} client={page.client.id} />
    </div>
  );
}
