/** The stock. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { StockScreen } from "./components/stock-screen";

export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({ getParentRoute: () => parent, path: "/stock", component: StockScreen }),
];
