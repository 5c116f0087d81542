/** A client's history with the findings its answers cause. */
import { type AnyRoute, createRoute, useParams } from "@tanstack/react-router";
import { WithIdentity } from "@/features/clients/components/identity";
import { HistoryScreen } from "@/features/history/components/history-screen";
import { FindingsPanel } from "@/features/rules/components/findings-panel";

export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({ getParentRoute: () => parent, path: "/clients/$clientId/history", component: History }),
];

function History() {
  const { clientId } = useParams({ strict: false });
  if (!clientId) return null;
  return (
    <WithIdentity id={clientId}>
      <HistoryScreen
        key={clientId}
        client={clientId}
        findings={(findings, isTyping) => (
          <FindingsPanel client={clientId} findings={findings} isTyping={isTyping} />
        )}
      />
    </WithIdentity>
  );
}
