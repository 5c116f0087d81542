/** One client: who it is never scrolls away; below, the visit, what happened, and what is on file. */
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Tabs } from "@/components/tabs";
import type { ClientPage } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useClientPage } from "../api/use-client";
import { ClientDetails } from "./client-details";
import { ClientSide } from "./client-side";
import "./clients.css";
import { Erased } from "./erased";
import { Identity } from "./identity";
import { Timeline } from "./timeline";
import { VisitPath } from "./visit-path";

export const clientViews = [
  "overview",
  "history",
  "consents",
  "treatments",
  "photos",
  "documents",
  "details",
] as const;
export type ClientView = (typeof clientViews)[number];

type Props = {
  id: string;
  view: ClientView;
  onView: (view: ClientView) => void;
  /** The client's papers, from the documents feature. */
  papers: React.ReactNode;
  /** The forms of the client, signed and begun, from the consents feature. */
  consents: React.ReactNode;
  /** The client's pictures, from their feature; nothing for people who may not see them. */
  photos: React.ReactNode;
  /** The medical history, from its feature. */
  history: React.ReactNode;
  /** The way to the emergency summary, from its feature. */
  emergency: (page: ClientPage) => React.ReactNode;
  /** "Has anything changed?" with its answers, from the history feature. */
  reask: (page: ClientPage) => React.ReactNode;
};

export function ClientScreen(props: Props) {
  const page = useClientPage(props.id);
  if (page.isPending) return <Loading says="Opening the record" rows={6} />;
  if (page.isError) {
    return (
      <div className="page">
        <Failure {...wordingOf(page.error)}>
          <Button kind="primary" icon="undo" onPress={() => void page.refetch()}>
            Try again
          </Button>
        </Failure>
      </div>
    );
  }
  return (
    <div className="client">
      <Identity page={page.data} />
      {page.data.erasure ? (
        <Erased page={page.data} note={page.data.erasure} />
      ) : (
        <Views {...props} page={page.data} />
      )}
    </div>
  );
}

function Views({
  page,
  view,
  onView,
  papers,
  consents,
  photos,
  history,
  emergency,
  reask,
}: Props & { page: ClientPage }) {
  const go = useNavigate();
  const { me } = useSession();
  const at = (end: string) => void go({ to: `/clients/${page.client.id}${end}` });
  // The work starts at the next step; later, moving between the views leaves focus alone.
  useEffect(() => document.querySelector<HTMLElement>(".visit .primary")?.focus(), []);
  const entries = (kind: string) => page.timeline.filter((entry) => entry.kind === kind);
  return (
    <Tabs
      label="Views of this record"
      selected={view}
      onSelect={(id) => onView(id as ClientView)}
      acts={
        <>
          {emergency(page)}
          <Button kind="quiet" size="sm" icon="print" onPress={() => at("/precare")}>
            Print pre-care
          </Button>
          <Button kind="quiet" size="sm" icon="note" onPress={() => at("/edit")}>
            Edit details
          </Button>
        </>
      }
      views={[
        {
          id: "overview",
          name: "Overview",
          body: (
            <div className="client-columns">
              <div className="client-main" data-region="">
                <VisitPath page={page} reask={reask(page)} />
                <Timeline title="Timeline" entries={page.timeline} client={page.client.id} choices />
              </div>
              <ClientSide page={page} />
            </div>
          ),
        },
        { id: "history", name: "History", body: history },
        {
          id: "consents",
          name: "Consents",
          count: page.consents,
          body: <div className="client-main">{consents}</div>,
        },
        {
          id: "treatments",
          name: "Treatments",
          count: page.treatments,
          body: (
            <div className="client-main">
              <Timeline title="Treatments" entries={entries("treatment")} client={page.client.id} />
            </div>
          ),
        },
        ...(photos
          ? [
              {
                id: "photos",
                name: "Pictures",
                count: page.photos,
                body: <div className="client-main">{photos}</div>,
              },
            ]
          : []),
        {
          id: "documents",
          name: "Documents",
          count: page.documents,
          body: <div className="client-main">{papers}</div>,
        },
        {
          id: "details",
          name: "Details",
          body: <ClientDetails client={page.client} mayErase={me.may_manage} />,
        },
      ]}
    />
  );
}
