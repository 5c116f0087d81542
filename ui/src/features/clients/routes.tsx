/** Clients: the list, a new one, one's record. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { ClientsScreen } from "./components/clients-screen";
import { EditClient } from "./components/edit-client";
import { NewClient } from "./components/new-client";

export const routes = (parent: AnyRoute): AnyRoute[] => {
  const list = createRoute({ getParentRoute: () => parent, path: "/clients", component: ClientsScreen });
  const fresh = createRoute({
    getParentRoute: () => parent,
    path: "/clients/new",
    validateSearch: (search: Record<string, unknown>) => ({
      name: typeof search.name === "string" ? search.name : "",
    }),
    component: function New() {
      return <NewClient typed={fresh.useSearch().name} />;
    },
  });
  const edit = createRoute({
    getParentRoute: () => parent,
    path: "/clients/$clientId/edit",
    component: function Edit() {
      const { clientId } = edit.useParams();
      return <EditClient key={clientId} id={clientId} />;
    },
  });
  return [list, fresh, edit];
};
