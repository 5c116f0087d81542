/** What a machine may run, with the least that counts. The usual ones are on offer; the maker's instructions win. */
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Region } from "@/components/region";
import { notify } from "@/components/toast-queue";
import type { Programme, ProgrammeFields, Sterilizer } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useProgrammes, useSaveProgramme, useUsualProgrammes } from "../api/use-sterilizers";
import { ProgrammeForm } from "./programme-form";
import { minutes } from "./unload-typed";
import { methods } from "./words";

export function Programmes({ machine }: { machine: Sterilizer }) {
  const programmes = useProgrammes(machine.id);
  const { me } = useSession();
  const [editing, setEditing] = useState<Programme | "new" | null>(null);
  if (programmes.isPending) return <Loading says="Reading the programmes" rows={3} />;
  if (programmes.isError) return <Failure {...wordingOf(programmes.error)} />;
  const known = programmes.data;
  return (
    <>
      <Region
        title="Programmes"
        note={known.length === 0 ? "None yet: a load needs one" : "The least a cycle must reach"}
        acts={
          me.may_manage && (
            <Button size="sm" icon="plus" onPress={() => setEditing("new")}>
              Own programme
            </Button>
          )
        }
      >
        {known.length > 0 && (
          <Table
            rows={known.map((one) => ({ key: one.id, fields: one.fields, one }))}
            act={(row) =>
              me.may_manage && (
                <Button
                  kind="link"
                  aria-label={`Change ${row.fields.name}`}
                  onPress={() => setEditing(row.one)}
                >
                  Change
                </Button>
              )
            }
          />
        )}
        {editing && (
          <ProgrammeForm
            key={editing === "new" ? "new" : editing.id}
            machine={machine.id}
            was={editing === "new" ? undefined : editing}
            onClose={() => setEditing(null)}
          />
        )}
      </Region>
      {me.may_manage && <Usual machine={machine} known={known} />}
    </>
  );
}

function Usual({ machine, known }: { machine: Sterilizer; known: readonly Programme[] }) {
  const usual = useUsualProgrammes();
  const save = useSaveProgramme(machine.id, undefined);
  const offered = (usual.data ?? []).filter(
    (fields) => fits(machine, fields) && known.every((one) => one.fields.name !== fields.name),
  );
  if (offered.length === 0) return null;
  return (
    <Region
      title="Usual programmes"
      note="Published minima with their source. Where the maker asks more, change the numbers"
    >
      {save.isError && <Failure {...wordingOf(save.error)} />}
      <Table
        rows={offered.map((fields) => ({ key: fields.name, fields }))}
        act={({ fields }) => (
          <Button
            size="sm"
            icon="plus"
            aria-label={`Add ${fields.name}`}
            isPending={save.isPending && save.variables?.name === fields.name}
            working="Adding"
            onPress={() => save.mutate(fields, { onSuccess: () => notify(`${fields.name} added`) })}
          >
            Add
          </Button>
        )}
      />
    </Region>
  );
}

/** A gravity machine draws no vacuum, so programmes with one are not offered for it. */
const fits = ({ fields }: Sterilizer, { method }: ProgrammeFields) =>
  fields.class !== "n" || method !== "pre_vacuum";

type Row = { key: string; fields: ProgrammeFields };

function Table<R extends Row>({ rows, act }: { rows: readonly R[]; act: (row: R) => React.ReactNode }) {
  return (
    <table className="table rows">
      <thead>
        <tr>
          <th scope="col">Programme</th>
          <th scope="col">Method</th>
          <th scope="col" className="num">
            Least
          </th>
          <th scope="col" className="num">
            For
          </th>
          <th scope="col" className="num">
            Drying
          </th>
          <th scope="col">Source</th>
          <th scope="col">
            <span className="visually-hidden">Acts</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { fields } = row;
          return (
            <tr key={row.key}>
              <th scope="row">
                {fields.name} {!fields.active && <Badge mark="later">Not offered</Badge>}
              </th>
              <td className="meta">
                {methods[fields.method]}, {fields.wrapped ? "wrapped" : "unwrapped"}
              </td>
              <td className="num nowrap">{fields.min_temp_mc / 1000} °C</td>
              <td className="num nowrap">{minutes(fields.min_exposure_s)} min</td>
              <td className="num nowrap">
                {fields.min_drying_s === 0 ? "None" : `${minutes(fields.min_drying_s)} min`}
              </td>
              <td className="meta">{fields.source}</td>
              <td className="num">{act(row)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
