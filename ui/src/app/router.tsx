/**
 * Routes. Each feature brings its own in routes.tsx; the frame is the parent of all of them. Addresses
 * stay behind a hash, because the page is served from inside the program.
 */
import {
  type AnyRoute,
  createHashHistory,
  createRootRoute,
  createRouter,
  useNavigate,
} from "@tanstack/react-router";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { FrameWithSession } from "./frame-with-session";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** The rail folds to its icons: while treating or signing. */
    slim?: boolean;
    /** No frame at all: the screen is in the client's hands. */
    bare?: boolean;
  }
  interface HistoryState {
    /** Where somebody came from to do this, and goes on once it is done. */
    back?: string;
  }
}

const rootRoute = createRootRoute({
  component: FrameWithSession,
  notFoundComponent: NotHere,
  errorComponent: Broken,
});

type FeatureRoutes = { routes: (parent: AnyRoute) => AnyRoute[] };
const features = import.meta.glob<FeatureRoutes>("../features/*/routes.tsx", { eager: true });
// Screens made of several features.
const composed = import.meta.glob<FeatureRoutes>("./routes/*.tsx", { eager: true });
const routeTree = rootRoute.addChildren(
  [...Object.values(features), ...Object.values(composed)].flatMap((feature) => feature.routes(rootRoute)),
);

/** A router of its own for each time the practice is opened: nothing of the screen before is left in it. */
export function makeRouter() {
  return createRouter({ routeTree, history: createHashHistory(), defaultPreload: false });
}

function NotHere() {
  const go = useNavigate();
  return (
    <Empty title="There is nothing at this place" says="It may have moved. Your records are safe.">
      <Button kind="primary" icon="today" onPress={() => void go({ to: "/" })}>
        Open Today
      </Button>
    </Empty>
  );
}

function Broken({ reset }: { reset: () => void }) {
  const go = useNavigate();
  return (
    <div className="page">
      <Failure
        happened="This screen stopped working"
        safe="Everything saved before is safe. Try again, or open Today."
      >
        <Button kind="primary" icon="undo" onPress={reset}>
          Try again
        </Button>
        <Button icon="today" onPress={() => void go({ to: "/" })}>
          Open Today
        </Button>
      </Failure>
    </div>
  );
}
