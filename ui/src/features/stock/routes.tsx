/** The stock, and one lot of it. */
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { LotScreen } from "./components/lot-screen";
import { StockScreen } from "./components/stock-screen";

type Receiving = { receive?: string; expires?: string };

export const routes = (parent: AnyRoute): AnyRoute[] => {
  const all = createRoute({
    getParentRoute: () => parent,
    path: "/stock",
    // A scanned code nobody knows is received here, with what its box says.
    validateSearch: (search: Record<string, unknown>): Receiving => ({
      ...(typeof search.receive === "string" ? { receive: search.receive } : {}),
      ...(typeof search.expires === "string" ? { expires: search.expires } : {}),
    }),
    component: function All() {
      const { receive, expires } = all.useSearch() as Receiving;
      return <StockScreen key={receive ?? ""} receive={receive} expires={expires} />;
    },
  });
  const one = createRoute({
    getParentRoute: () => parent,
    path: "/stock/$lotId",
    component: function One() {
      const { lotId } = one.useParams();
      return <LotScreen key={lotId} id={lotId} />;
    },
  });
  return [all, one];
};
