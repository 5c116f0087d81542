/** What to look for in the record. Every field narrows; none is needed. */
import { useState } from "react";
import { ComboBox } from "@/components/combo-box";
import { DateField } from "@/components/date-field";
import { Select } from "@/components/select";
import type { AuditFilter, Op } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { useClientsFound, usePeople } from "../api/use-audit";
import { actOptions, kindOptions } from "./audit-words";

export type ChosenClient = { id: string; name: string };

type Props = {
  filter: AuditFilter;
  client: ChosenClient | null;
  onChange: (filter: AuditFilter, client: ChosenClient | null) => void;
};

export function AuditFilters({ filter, client, onChange }: Props) {
  const { data: staff = [] } = usePeople();
  const set = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part }, client);
  return (
    <div className="audit-filters" role="search" aria-label="Narrow the record">
      <Select
        label="Person"
        keepSpace={false}
        options={[
          { value: "any", label: "Everybody" },
          ...staff.map((person) => ({
            value: person.id,
            label: person.name,
            ...(person.active ? {} : { detail: "left" }),
          })),
        ]}
        value={filter.person ?? "any"}
        onChange={(person) => set({ person: person === "any" ? null : person })}
      />
      <Select
        label="Kind"
        keepSpace={false}
        options={kindOptions}
        value={filter.kind ?? "any"}
        onChange={(kind) => set({ kind: kind === "any" ? null : kind, op: null })}
      />
      <Select
        label="Act"
        keepSpace={false}
        options={actOptions(filter.kind)}
        value={filter.op ?? "any"}
        onChange={(op) => set({ op: op === "any" ? null : (op as Op) })}
      />
      <ClientField
        key={client?.id ?? "none"}
        client={client}
        onChoose={(chosen) => onChange({ ...filter, client: chosen?.id ?? null }, chosen)}
      />
      <DateField
        label="From"
        hint="First day"
        purpose="past"
        value={filter.from}
        onChange={(from) => set({ from })}
      />
      <DateField
        label="To"
        hint="Last day"
        purpose="past"
        value={filter.until}
        onChange={(until) => set({ until })}
      />
    </div>
  );
}

type ClientProps = { client: ChosenClient | null; onChoose: (client: ChosenClient | null) => void };

function ClientField({ client, onChoose }: ClientProps) {
  const word = useClientWord();
  const [text, setText] = useState(client?.name ?? "");
  const { data } = useClientsFound(client?.name === text ? "" : text);
  const hits = data?.hits ?? [];
  return (
    <ComboBox
      label={word.One}
      keepSpace={false}
      placeholder="Anybody"
      own
      options={hits.map((hit) => ({
        value: hit.id,
        label: hit.name,
        detail: String(hit.number).padStart(6, "0"),
      }))}
      text={text}
      onTextChange={(typed) => {
        setText(typed);
        if (typed === "" && client) onChoose(null);
      }}
      onChoose={(id) => {
        const hit = hits.find((one) => one.id === id);
        if (hit) onChoose({ id: hit.id, name: hit.name });
      }}
      onLeave={() => setText(client?.name ?? "")}
    />
  );
}
