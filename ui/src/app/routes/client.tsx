/** One client's page: the visit, what happened, the history with its findings, the papers. */
import {
  type AnyRoute,
  createRoute,
  Outlet,
  useLocation,
  useNavigate,
  useParams,
} from "@tanstack/react-router";
import { EmergencyButton } from "@/features/break-glass/components/emergency-button";
import { ClientScreen, type ClientView, clientViews } from "@/features/clients/components/client-screen";
import { FormsOfClient } from "@/features/consents/components/forms-of-client";
import { DocumentsList } from "@/features/documents/components/documents-list";
import { HistoryScreen } from "@/features/history/components/history-screen";
import { Reask } from "@/features/history/components/reask";
import { PhotosPanel } from "@/features/photos/components/photos-panel";
import { DossierButton } from "@/features/printing/components/dossier-button";
import { FindingsPanel } from "@/features/rules/components/findings-panel";
import { useSession } from "@/ipc/session-context";

type Search = { view?: ClientView };
type Asking = { asking?: boolean };

// The history is a place of its own, so that a step can lead to it; the page around it stays.
export const routes = (parent: AnyRoute): AnyRoute[] => {
  const page = createRoute({ getParentRoute: () => parent, path: "/clients/$clientId", component: One });
  const views = createRoute({
    getParentRoute: () => page,
    path: "/",
    validateSearch: (search: Record<string, unknown>): Search => {
      const view = clientViews.find((known) => known === search.view);
      return view ? { view } : {};
    },
    component: () => null,
  });
  const history = createRoute({
    getParentRoute: () => page,
    path: "/history",
    validateSearch: (search: Record<string, unknown>): Asking =>
      search.asking === true ? { asking: true } : {},
    component: History,
  });
  return [page.addChildren([views, history])];
};

function One() {
  const { clientId } = useParams({ strict: false });
  const { pathname, search } = useLocation();
  const go = useNavigate();
  const { me } = useSession();
  if (!clientId) return null;
  const at = `/clients/${clientId}`;
  const view = pathname.endsWith("/history") ? "history" : ((search as Search).view ?? "overview");
  return (
    <ClientScreen
      key={clientId}
      id={clientId}
      view={view}
      onView={(next) =>
        void go(
          next === "history"
            ? { to: `${at}/history`, replace: true }
            : { to: at, search: next === "overview" ? {} : { view: next }, replace: true },
        )
      }
      photos={me.may_treat || me.may_lift ? <PhotosPanel client={clientId} /> : null}
      consents={
        <FormsOfClient
          client={clientId}
          onNew={() => void go({ to: `${at}/new-consent` })}
          onOpen={(consent) => void go({ to: `${at}/consent/${consent}`, search: { from: "consents" } })}
        />
      }
      papers={<DocumentsList client={clientId} acts={<DossierButton client={clientId} />} />}
      history={<Outlet />}
      emergency={({ client }) => <EmergencyButton client={clientId} name={client.name} />}
      reask={({ client, history }) => (
        <Reask
          client={clientId}
          since={history.last_asked}
          attestedBy={client.is_minor ? "guardian" : "client"}
          onChanged={() => void go({ to: `${at}/history`, search: { asking: true } })}
        />
      )}
    />
  );
}

function History() {
  const { clientId } = useParams({ strict: false });
  const { search } = useLocation();
  const go = useNavigate();
  if (!clientId) return null;
  const at = `/clients/${clientId}`;
  return (
    <HistoryScreen
      client={clientId}
      isAsking={(search as Asking).asking ?? false}
      onAsk={(asking) => void go({ to: `${at}/history`, search: asking ? { asking } : {} })}
      onVisit={() => void go({ to: at })}
      findings={(findings, isAsked) => (
        <FindingsPanel client={clientId} findings={findings} readOnly={isAsked} />
      )}
    />
  );
}
