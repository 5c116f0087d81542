/** Sterilization: its views, one load, one pack, one machine. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { LoadPage } from "./components/load-page";
import { MachinePage } from "./components/machine-page";
import { PackPage } from "./components/pack-page";
import { SterilizationScreen } from "./components/sterilization-screen";

export function routes(parent: AnyRoute): AnyRoute[] {
  const now = createRoute({
    getParentRoute: () => parent,
    path: "/sterilization",
    component: () => <SterilizationScreen view="now" />,
  });
  const view = createRoute({
    getParentRoute: () => parent,
    path: "/sterilization/$view",
    component: function ThisView() {
      const { view: name } = view.useParams() as { view: string };
      return <SterilizationScreen view={name} />;
    },
  });
  const load = createRoute({
    getParentRoute: () => parent,
    path: "/sterilization/loads/$id",
    component: function ThisLoad() {
      const { id } = load.useParams() as { id: string };
      return <LoadPage key={id} id={id} />;
    },
  });
  const pack = createRoute({
    getParentRoute: () => parent,
    path: "/sterilization/packs/$id",
    component: function ThisPack() {
      const { id } = pack.useParams() as { id: string };
      return <PackPage key={id} id={id} />;
    },
  });
  const machine = createRoute({
    getParentRoute: () => parent,
    path: "/sterilization/machines/$id",
    component: function ThisMachine() {
      const { id } = machine.useParams() as { id: string };
      return <MachinePage key={id} id={id} />;
    },
  });
  return [now, view, load, pack, machine];
}
