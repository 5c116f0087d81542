/** One client: who it is never scrolls away; below, the visit, what happened, and what is on file. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { AlertTag } from "@/components/alert-tag";
import { Avatar } from "@/components/avatar";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Tabs } from "@/components/tabs";
import type { ClientPage } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useClientPage } from "../api/use-client";
import { BirthAndNumber } from "./birth-and-number";
import { ClientDetails } from "./client-details";
import { ClientSide } from "./client-side";
import "./clients.css";
import { Timeline } from "./timeline";
import { VisitPath } from "./visit-path";

export function ClientScreen({ id }: { id: string }) {
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
      <Views page={page.data} />
    </div>
  );
}

function Identity({ page }: { page: ClientPage }) {
  const { client } = page;
  return (
    <header className="identity" data-region="">
      <Avatar name={client.name} size="lg" />
      <div className="who">
        <div className="row base">
          <h1 className="title t2">
            <bdi>{client.name}</bdi>
          </h1>
          {client.fields.preferred && <span className="faint">called {client.fields.preferred}</span>}
          <span className="faint">{client.fields.pronouns}</span>
        </div>
        <BirthAndNumber
          born={client.fields.born}
          age={client.age}
          number={client.number}
          more={client.fields.phone}
        />
      </div>
      <div className="alerts">
        {page.alerts.map((alert) => (
          <AlertTag key={alert.label} level={alert.severity}>
            {alert.label}
          </AlertTag>
        ))}
      </div>
    </header>
  );
}

function Views({ page }: { page: ClientPage }) {
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
        { id: "details", name: "Details", body: <ClientDetails client={page.client} /> },
      ]}
    />
  );
}
