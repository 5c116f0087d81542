/** One client's page, with the papers of the documents feature. */
import { type AnyRoute, createRoute, useParams } from "@tanstack/react-router";
import { ClientScreen } from "@/features/clients/components/client-screen";
import { DocumentsList } from "@/features/documents/components/documents-list";

export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({ getParentRoute: () => parent, path: "/clients/$clientId", component: One }),
];

function One() {
  const { clientId } = useParams({ strict: false });
  if (!clientId) return null;
  return <ClientScreen key={clientId} id={clientId} papers={<DocumentsList client={clientId} />} />;
}
