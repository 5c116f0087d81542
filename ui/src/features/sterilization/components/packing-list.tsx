/** Packing: which packs go in, each with its own code at once, because labels are printed before the cycle. */
import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { IconButton } from "@/components/icon-button";
import { NumberField } from "@/components/number-field";
import { Region } from "@/components/region";
import { Select } from "@/components/select";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import { formatDayShort } from "@/format/day";
import type { LoadView } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useAddPacks, useTakeOutPack } from "../api/use-loads";
import { useSets } from "../api/use-packs";
import { counted } from "./words";

/** Packed once, and named here. */
const ONCE = "once";

export function PackingList({ view }: { view: LoadView }) {
  const { load } = view;
  const takeOut = useTakeOutPack();
  const inside = view.packs.filter((pack) => pack.state === "packed");
  if (load.purpose === "test") {
    return (
      <Region title="Packs">
        <p className="none meta">A test cycle holds no packs. Put the test into the empty chamber.</p>
      </Region>
    );
  }
  return (
    <Region
      title="Packs"
      note={inside.length > 0 ? counted(inside.length, "pack") : "Nothing in it yet"}
      isPane
      className="load-packs"
      scrolls
    >
      <AddPacks load={load.id} />
      {takeOut.isError && <Failure {...wordingOf(takeOut.error)} />}
      {inside.length > 0 && (
        <table className="table rows">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Pack</th>
              <th scope="col">Use by</th>
              <th scope="col">Packed by</th>
              <th scope="col">
                <span className="visually-hidden">Acts</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {inside.map((pack) => (
              <tr key={pack.id}>
                <th scope="row" className="code">
                  {pack.code}
                </th>
                <td className="clip" title={pack.contents}>
                  <bdi>{pack.name}</bdi>
                </td>
                <td className="nowrap">{pack.expires ? formatDayShort(pack.expires) : "No last day"}</td>
                <td className="meta">
                  <bdi>{pack.packed_by_name}</bdi>
                </td>
                <td className="num">
                  <IconButton
                    icon="minus"
                    kind="quiet"
                    size="sm"
                    label={`Take ${pack.code} out`}
                    isDisabled={takeOut.isPending}
                    onPress={() =>
                      takeOut.mutate(pack.id, {
                        onSuccess: () => notify(`${pack.code} taken out. Its label is void`),
                      })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Region>
  );
}

function AddPacks({ load }: { load: string }) {
  const sets = useSets();
  const add = useAddPacks(load);
  const offered = (sets.data ?? []).filter((set) => set.fields.active);
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [contents, setContents] = useState("");
  const [quantity, setQuantity] = useState<number | null>(1);
  const form = useRef<HTMLFormElement>(null);
  const set = chosen ?? offered[0]?.id ?? (sets.isPending ? null : ONCE);
  const isOnce = set === ONCE;
  const wrong = fieldErrors(add.error);
  const isElsewhere = add.isError && !["set", "name", "contents", "quantity"].some((key) => wrong[key]);

  function submit(event: React.FormEvent) {
    event.preventDefault();
    if (set === null || add.isPending || quantity === null) return;
    add.mutate(
      { set: isOnce ? null : set, name: isOnce ? name : "", contents: isOnce ? contents : "", quantity },
      {
        onSuccess: (view) => {
          const packs = view.packs.filter((pack) => pack.state === "packed").length;
          notify(`${counted(quantity, "pack")} added, ${packs} in the load`);
          setName("");
          setContents("");
        },
      },
    );
  }

  return (
    <form className="add-packs" ref={form} onSubmit={submit} aria-label="Add packs" noValidate>
      <Select
        label="Set"
        options={[
          ...offered.map(({ id, fields }) => ({ value: id, label: fields.name, detail: fields.contents })),
          { value: ONCE, label: "Something else, named once" },
        ]}
        value={set}
        onChange={setChosen}
        error={wrong.set}
      />
      {isOnce && (
        <>
          <TextField label="Name" value={name} onChange={setName} error={wrong.name} maxLength={120} />
          <TextField
            label="Contents"
            value={contents}
            onChange={setContents}
            error={wrong.contents}
            hint="As printed on the label"
            maxLength={300}
          />
        </>
      )}
      <div className="short">
        <NumberField
          label="Packs"
          value={quantity}
          onChange={setQuantity}
          least={1}
          most={50}
          error={wrong.quantity}
        />
      </div>
      <Button
        type="submit"
        icon="plus"
        isPending={add.isPending}
        working="Adding"
        isDisabled={set === null || quantity === null || (isOnce && name.trim() === "")}
      >
        Add packs
      </Button>
      {isElsewhere && <Failure {...wordingOf(add.error)} />}
    </form>
  );
}
