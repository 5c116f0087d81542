/** The record as it was typed. */
import { formatDay } from "@/format/day";
import type { Client } from "@/ipc/bindings";
import { englishName } from "@/ipc/language";

export function ClientDetails({ client }: { client: Client }) {
  const { fields } = client;
  const rows: [string, string][] = [
    [fields.single_name ? "Name" : "Given name", fields.given],
    ["Family name", fields.family],
    ["Called", fields.preferred],
    ["Pronouns", fields.pronouns],
    ["Date of birth", fields.born ? formatDay(fields.born) : "Not known"],
    ["Phone", fields.phone],
    ["Other phone", fields.phone_other],
    ["Email", fields.email],
    ["Address", fields.address],
    ["Reads", englishName(fields.language)],
    [
      "In an emergency",
      [fields.emergency_name, fields.emergency_relation, fields.emergency_phone].filter(Boolean).join(", "),
    ],
    [
      "Guardian",
      fields.guardian
        ? [fields.guardian.name, fields.guardian.relation, fields.guardian.phone, fields.guardian.authority]
            .filter(Boolean)
            .join(", ")
        : "",
    ],
    ["Note", fields.note],
  ];
  return (
    <dl className="pairs details">
      {rows
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="typed-lines">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}
