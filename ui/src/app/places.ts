/** The places in the rail, in order; Alt with the figure opens each. */
import type { IconName } from "@/components/icon-shapes";

export type Place = { path: string; name: string; icon: IconName };

export const places: readonly Place[] = [
  { path: "/", name: "Today", icon: "today" },
  { path: "/clients", name: "Clients", icon: "clients" },
  { path: "/checklists", name: "Checklists", icon: "checklist" },
  { path: "/stock", name: "Stock", icon: "stock" },
  { path: "/settings", name: "Settings", icon: "settings" },
];
