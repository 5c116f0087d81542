/** What lies behind the lock: the frame and every screen. Loaded apart, so that the lock shows at once. */
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { makeRouter } from "./router";

export default function Inside() {
  const [router] = useState(makeRouter);
  useEffect(() => () => router.history.destroy(), [router]);
  return <RouterProvider router={router} />;
}
