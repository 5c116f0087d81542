/** Emergency summaries that were opened, each with who and why. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { LookInto } from "./components/look-into";

export const routes = (parent: AnyRoute): AnyRoute[] => {
  const one = createRoute({
    getParentRoute: () => parent,
    path: "/emergencies/$glassId",
    component: function One() {
      const { glassId } = one.useParams();
      return <LookInto key={glassId} id={glassId} />;
    },
  });
  return [one];
};
