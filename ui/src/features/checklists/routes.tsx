/** Checklists, one run of a list, how lists were kept, and what they are made of. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { Checklists } from "./components/checklists";
import { Completion } from "./components/completion";
import { Editor } from "./components/editor";
import { KeptLists } from "./components/kept-lists";
import { Run } from "./components/run";

export function routes(parent: AnyRoute): AnyRoute[] {
  const list = createRoute({ getParentRoute: () => parent, path: "/checklists", component: Checklists });
  const completion = createRoute({
    getParentRoute: () => parent,
    path: "/checklists/completion",
    component: Completion,
  });
  const lists = createRoute({
    getParentRoute: () => parent,
    path: "/checklists/lists",
    component: KeptLists,
  });
  const editor = createRoute({
    getParentRoute: () => parent,
    path: "/checklists/lists/$code",
    component: function ThisList() {
      const { code } = editor.useParams() as { code: string };
      return <Editor key={code} code={code === "new" ? null : code} />;
    },
  });
  const run = createRoute({
    getParentRoute: () => parent,
    path: "/checklists/$run",
    component: function ThisRun() {
      const { run: id } = run.useParams() as { run: string };
      return <Run key={id} id={id} />;
    },
  });
  return [list, completion, lists, editor, run];
}
