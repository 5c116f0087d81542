/** The whole window: the gate first, then the frame with its screens. */
import { RouterProvider } from "@tanstack/react-router";
import { Gate } from "@/features/session/components/gate";
import { Providers } from "./providers";
import { router } from "./router";

export function App() {
  return (
    <Providers>
      <Gate>
        <RouterProvider router={router} />
      </Gate>
    </Providers>
  );
}
