/** The record as it was typed, and the way to erase it. */
import { useState } from "react";
import { Button } from "@/components/button";
import { formatDay } from "@/format/day";
import type { Client } from "@/ipc/bindings";
import { englishName } from "@/ipc/language";
import { EraseDialog } from "./erase-dialog";

type Props = { client: Client; mayErase: boolean };

export function ClientDetails({ client, mayErase }: Props) {
  const [isErasing, setErasing] = useState(false);
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
    <div className="stack">
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
      {mayErase && (
        <div className="row details-acts">
          <Button onPress={() => setErasing(true)}>Erase this record…</Button>
        </div>
      )}
      {isErasing && <EraseDialog client={client} onClose={() => setErasing(false)} />}
    </div>
  );
}
