/** A client's banners, small, beside their name in a list. */
import { AlertTag } from "@/components/alert-tag";
import type { ClientStanding } from "@/ipc/bindings";

export function AlertTags({ standing }: { standing: ClientStanding | undefined }) {
  return standing?.alerts.map((alert) => (
    <AlertTag key={alert.label} level={alert.severity} isSmall>
      {alert.label}
    </AlertTag>
  ));
}
