/** Clients: the list, a new one, one's record. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { useCarriedName } from "./components/carried-name";
import { ClientsScreen } from "./components/clients-screen";
import { EditClient } from "./components/edit-client";
import { NewClient } from "./components/new-client";

export const routes = (parent: AnyRoute): AnyRoute[] => {
  const list = createRoute({ getParentRoute: () => parent, path: "/clients", component: ClientsScreen });
  const fresh = createRoute({ getParentRoute: () => parent, path: "/clients/new", component: New });
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

function New() {
  const { text, times } = useCarriedName();
  // A name carried here while the form is open begins a form of its own.
  return <NewClient key={times} typed={text} />;
}
