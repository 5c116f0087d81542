/** One client: who it is never scrolls away; below, the visit, what happened, and what is on file. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Tabs } from "@/components/tabs";
import type { ClientPage } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useClientPage } from "../api/use-client";
import { ClientDetails } from "./client-details";
import { ClientSide } from "./client-side";
import "./clients.css";
import { Identity } from "./identity";
import { Timeline } from "./timeline";
import { VisitPath } from "./visit-path";

type Props = {
  id: string;
  /** The client's papers, from the documents feature. */
  papers: React.ReactNode;
};

export function ClientScreen({ id, papers }: Props) {
  const page = useClientPage(id);
  if (page.isPending) return <Loading says="Opening the record" rows={6} />;
  if (page.isError) {
    return (
      <div className="page">
        <Failure {...wordingOf(page.error)} />
      </div>
    );
  }
  return (
    <div className="client">
      <Identity page={page.data} />
      <Views page={page.data} papers={papers} />
    </div>
  );
}

function Views({ page, papers }: { page: ClientPage; papers: React.ReactNode }) {
  const go = useNavigate();
  const [view, setView] = useState("overview");
  const at = (end: string) => void go({ to: `/clients/${page.client.id}${end}` });
  const entries = (kind: string) => page.timeline.filter((entry) => entry.kind === kind);
  return (
    <Tabs
      label="Views of this record"
      selected={view}
      onSelect={(id) => {
        if (id === "history") at("/history");
        else if (id === "consents") at("/consent");
        else setView(id);
      }}
      acts={
        <Button kind="quiet" size="sm" icon="note" onPress={() => at("/edit")}>
          Edit details
        </Button>
      }
      views={[
        {
          id: "overview",
          name: "Overview",
          body: (
            <div className="client-columns">
              <div className="client-main" data-region="">
                <VisitPath page={page} />
                <Timeline entries={page.timeline} client={page.client.id} />
              </div>
              <ClientSide page={page} />
            </div>
          ),
        },
        { id: "history", name: "History", body: null },
        { id: "consents", name: "Consents", count: page.consents, body: null },
        {
          id: "treatments",
          name: "Treatments",
          count: page.treatments,
          body: <Timeline entries={entries("treatment")} client={page.client.id} />,
        },
        { id: "documents", name: "Documents", body: papers },
        { id: "details", name: "Details", body: <ClientDetails client={page.client} /> },
      ]}
    />
  );
}
