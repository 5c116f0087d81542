/** Printing: what waits to be printed. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { QueueScreen } from "./components/queue-screen";

export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({ getParentRoute: () => parent, path: "/printing", component: QueueScreen }),
];
