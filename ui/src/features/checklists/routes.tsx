/** Checklists, and one run of a list. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { Checklists } from "./components/checklists";
import { Run } from "./components/run";

export function routes(parent: AnyRoute): AnyRoute[] {
  const list = createRoute({ getParentRoute: () => parent, path: "/checklists", component: Checklists });
  const run = createRoute({
    getParentRoute: () => parent,
    path: "/checklists/$run",
    component: function ThisRun() {
      const { run: id } = run.useParams() as { run: string };
      return <Run key={id} id={id} />;
    },
  });
  return [list, run];
}
