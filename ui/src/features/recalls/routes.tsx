/** Recalls, and one of them. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { RecallPage } from "./components/recall-page";
import { RecallsScreen } from "./components/recalls-screen";

export function routes(parent: AnyRoute): AnyRoute[] {
  const list = createRoute({ getParentRoute: () => parent, path: "/recalls", component: RecallsScreen });
  const one = createRoute({
    getParentRoute: () => parent,
    path: "/recalls/$id",
    component: function ThisRecall() {
      const { id } = one.useParams() as { id: string };
      return <RecallPage key={id} id={id} />;
    },
  });
  return [list, one];
}
