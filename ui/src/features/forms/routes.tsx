/** Forms: all of them, one with its versions, and the editor of a draft. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { FormEditor } from "./components/form-editor";
import { FormPage } from "./components/form-page";
import { FormsScreen } from "./components/forms-screen";

export function routes(parent: AnyRoute): AnyRoute[] {
  const all = createRoute({ getParentRoute: () => parent, path: "/forms", component: FormsScreen });
  const one = createRoute({
    getParentRoute: () => parent,
    path: "/forms/$code/$language",
    component: function ThisForm() {
      const { code, language } = one.useParams() as { code: string; language: string };
      return <FormPage key={`${code} ${language}`} code={code} language={language} />;
    },
  });
  const editor = createRoute({
    getParentRoute: () => parent,
    path: "/forms/draft/$id/edit",
    staticData: { slim: true },
    component: function ThisDraft() {
      const { id } = editor.useParams() as { id: string };
      return <FormEditor key={id} id={id} />;
    },
  });
  return [all, one, editor];
}
