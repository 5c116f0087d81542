/** One pack: whether it may be opened, what is in it, its life from packing on. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Severity } from "@/components/severity";
import { notify } from "@/components/toast-queue";
import { formatDay } from "@/format/day";
import { formatMoment } from "@/format/moment";
import type { PackPage as Page } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useDiscardPack, usePack, useReportFound, useReportMissing } from "../api/use-packs";
import { ReasonDialog } from "./reason-dialog";
import { lifeOf } from "./shelf-view";
import "./sterilization.css";
import { conditions, loadStates, packStates } from "./words";

export function PackPage({ id }: { id: string }) {
  const pack = usePack(id);
  if (pack.isError) {
    return (
      <div className="page">
        <Failure {...wordingOf(pack.error)}>
          <Button onPress={() => void pack.refetch()}>Try again</Button>
        </Failure>
      </div>
    );
  }
  if (!pack.data) return <Loading says="Looking the pack up" rows={5} />;
  return <Opened page={pack.data} />;
}

function Opened({ page }: { page: Page }) {
  const { shelf, stopped, used_on } = page;
  const { pack } = shelf;
  const zone = useSession().profile.fields.time_zone;
  const go = useNavigate();
  const [isDiscarding, setDiscarding] = useState(false);
  const missing = useReportMissing();
  const found = useReportFound();
  const discard = useDiscardPack();
  const isThere = pack.state === "in_stock" || pack.state === "quarantined";
  const failed = missing.error ?? found.error;
  return (
    <div className="page pack-page">
      <PageHead
        title={
          <>
            Pack <span className="code">{pack.code}</span>
          </>
        }
        sub={
          <Link to="/sterilization/$view" params={{ view: "shelf" }}>
            Shelf
          </Link>
        }
      >
        <Badge mark={packStates[pack.state].mark}>{packStates[pack.state].says}</Badge>
      </PageHead>
      <section className={`pack-answer ${stopped ? "stop" : "done"}`} role="status">
        <Severity name={stopped ? "block" : "done"} size={24} />
        <div>
          <p className="title t3">{stopped ? "Not to be opened" : "May be opened"}</p>
          <p className="meta">{stopped ?? lifeOf(shelf.days_left).says}</p>
        </div>
      </section>
      {failed && <Failure {...wordingOf(failed)} />}
      <dl className="pairs pack-facts">
        <dt>Pack</dt>
        <dd>
          <bdi>{pack.name}</bdi>
        </dd>
        <dt>Contents</dt>
        <dd>{pack.contents || "Not written down"}</dd>
        <dt>Load</dt>
        <dd>
          <Link to="/sterilization/loads/$id" params={{ id: pack.load }} className="code">
            {shelf.load_no}
          </Link>
          , {loadStates[shelf.load_state].says.toLowerCase()}
        </dd>
        <dt>Packed</dt>
        <dd>
          {formatMoment(pack.packed_at, zone)} by <bdi>{pack.packed_by_name}</bdi>
        </dd>
        <dt>Use by</dt>
        <dd>{pack.expires ? formatDay(pack.expires) : "No last day; until its wrap is wet, torn or open"}</dd>
        {pack.condition && pack.state !== "rejected" && (
          <>
            <dt>Came out</dt>
            <dd>{conditions[pack.condition]}</dd>
          </>
        )}
        {used_on && (
          <>
            <dt>Opened</dt>
            <dd>{formatDay(used_on)}, in a treatment</dd>
          </>
        )}
        {pack.reason && (
          <>
            <dt>Why</dt>
            <dd>
              {pack.reason}, {formatMoment(pack.state_at, zone)}
            </dd>
          </>
        )}
      </dl>
      <div className="row pack-acts">
        {isThere && (
          <Button
            isPending={missing.isPending}
            working="Saving"
            onPress={() =>
              missing.mutate(pack.id, {
                onSuccess: () => notify(`${pack.code} is reported missing`, { mark: "warn" }),
              })
            }
          >
            Report missing
          </Button>
        )}
        {pack.state === "missing" && (
          <Button
            isPending={found.isPending}
            working="Saving"
            onPress={() =>
              found.mutate(pack.id, {
                onSuccess: () => notify(`${pack.code} was found. It is held: nobody knows where it was`),
              })
            }
          >
            Report found
          </Button>
        )}
        {(isThere || pack.state === "missing" || pack.state === "rejected") && (
          <Button kind="stop" onPress={() => setDiscarding(true)}>
            Discard
          </Button>
        )}
      </div>
      {isDiscarding && (
        <ReasonDialog
          draftKey={`pack.discard:${pack.id}`}
          kind={{ mark: "block", says: "Discard a pack" }}
          title={
            <>
              <span className="code">{pack.code}</span>, {pack.name}
            </>
          }
          says="It leaves the shelf for good. Its code is never given again."
          label="Reason"
          hint="For example: expired, wet, dropped, opened by mistake"
          act="Discard pack"
          working="Discarding"
          keepLabel="Keep the pack"
          isStop
          send={async (reason) => {
            await discard.mutateAsync({ id: pack.id, reason });
            notify(`${pack.code} is discarded`);
            void go({ to: "/sterilization/$view", params: { view: "shelf" } });
          }}
          onClose={() => setDiscarding(false)}
        />
      )}
    </div>
  );
}
