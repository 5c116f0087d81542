/** What lies behind the lock: the frame and every screen. Loaded apart, so that the lock shows at once. */
import { RouterProvider } from "@tanstack/react-router";
import { router } from "./router";

export default function Inside() {
  return <RouterProvider router={router} />;
}
