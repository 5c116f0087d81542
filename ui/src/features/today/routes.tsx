/** Today is home. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { TodayScreen } from "./components/today-screen";

export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({ getParentRoute: () => parent, path: "/", component: TodayScreen }),
];
