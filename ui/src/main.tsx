/** Starts the window. */
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { applyAppearance } from "./app/appearance";
import { queryClient } from "./app/query-client";
import { followChanges } from "./ipc/client";
import "./styles/index.css";

applyAppearance();
void followChanges(queryClient);
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
