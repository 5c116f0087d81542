/** Going to the shelf: each held pack is found or missing, and all of it is saved at once. */
import { useRef, useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Failure } from "@/components/failure";
import { Region } from "@/components/region";
import { SearchField } from "@/components/search-field";
import type { MarkName } from "@/components/severity-shapes";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatDayShort } from "@/format/day";
import type { PackState, ShelfPack } from "@/ipc/bindings";
import { useScanTarget } from "@/ipc/scan-targets";
import { type Draft, useDraft } from "@/ipc/use-draft";
import { wordingOf } from "@/ipc/wording";
import { usePull } from "../api/use-recalls";
import { areMarks, type Marks, marked, packOfCode } from "./pull-marks";
import { counted } from "./recall-words";

type Props = { recall: string; packs: readonly ShelfPack[]; isClosed: boolean };

const answers = [
  { value: "found", label: "Found" },
  { value: "missing", label: "Missing" },
] as const;

const states: Record<PackState, { mark: MarkName; says: string }> = {
  in_stock: { mark: "block", says: "On the shelf" },
  quarantined: { mark: "block", says: "Held, to be pulled" },
  discarded: { mark: "done", says: "Pulled" },
  missing: { mark: "warn", says: "Not accounted for" },
  rejected: { mark: "done", says: "Rejected" },
  packed: { mark: "pending", says: "In its load, not released" },
  used: { mark: "block", says: "Opened" },
};

export function PacksPanel(props: Props) {
  const draft = useDraft(`recall-pull:${props.recall}`, areMarks);
  return draft.isReady ? <Packs {...props} draft={draft} /> : null;
}

function Packs({ recall, packs, isClosed, draft }: Props & { draft: Draft<Marks> }) {
  const pull = usePull(recall);
  const [marks, setMarks] = useState<Marks>(draft.left ?? {});
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState<{ isRefused: boolean; says: string } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { found, missing } = marked(marks, packs);
  const count = found.length + missing.length;
  const canPull = !isClosed && packs.some(({ pack }) => isHeld(pack.state) || pack.state === "missing");
  useShortcut("s", "Scan or type a pack to pull", () => field.current?.focus(), { isOn: canPull });

  useScanTarget(
    ["pack"],
    "This recall takes the packs you found",
    (hit) => hit.kind === "pack" && scan(hit.shelf.pack.code),
    canPull,
  );

  function mark(id: string, as: "found" | "missing") {
    const next = { ...marks, [id]: as };
    setMarks(next);
    draft.keep(next);
  }

  function scan(code: string) {
    setTyped("");
    if (!code.trim()) return;
    const hit = packOfCode(code, packs);
    if (!hit)
      return setSaid({ isRefused: true, says: `${code.trim()} is not among the packs of this recall` });
    if (!isHeld(hit.pack.state) && hit.pack.state !== "missing") {
      return setSaid({ isRefused: true, says: `${hit.pack.code}: ${states[hit.pack.state].says}` });
    }
    mark(hit.pack.id, "found");
    setSaid({ isRefused: false, says: `${hit.pack.code}, ${hit.pack.name}: found` });
  }

  function save() {
    if (count === 0 || pull.isPending) return;
    pull.mutate(
      { found, missing },
      {
        onSuccess: async () => {
          await draft.discard();
          setMarks({});
          setSaid(null);
          notify(`${counted(found.length, "pack")} pulled, ${missing.length} not accounted for`);
        },
      },
    );
  }

  return (
    <Region
      title="Packs not opened"
      note={packs.length === 0 ? undefined : counted(packs.length, "pack")}
      acts={
        canPull && (
          <>
            <span className="meta" role="status">
              {count > 0 && `${found.length} found, ${missing.length} missing, not saved yet`}
            </span>
            <Button onPress={save} isDisabled={count === 0} isPending={pull.isPending} working="Saving">
              {count === 0 ? "Save what was found" : `Save ${counted(count, "pack")}`}
            </Button>
          </>
        )
      }
    >
      {pull.isError && <Failure {...wordingOf(pull.error)} />}
      {canPull && (
        <div className="pull-scan">
          <SearchField
            label="Scan or type the code of a pack you found"
            placeholder="Scan or type the code of a pack you found"
            scanner
            keys="S"
            value={typed}
            onChange={setTyped}
            onSubmit={scan}
            inputRef={field}
          />
          <p className={said?.isRefused ? "c-stop medium" : "meta"} role="status">
            {said?.says ?? "Take each pack off the shelf, then scan it or choose Found"}
          </p>
        </div>
      )}
      {packs.length === 0 ? (
        <p className="quiet-line meta">Every pack of these loads was opened. Nothing is left on the shelf</p>
      ) : (
        <table className="table pull">
          <caption className="visually-hidden">Packs of this recall that were not opened</caption>
          <thead>
            <tr>
              <th scope="col">Pack</th>
              <th scope="col">Name</th>
              <th scope="col">Load</th>
              <th scope="col">Use by</th>
              <th scope="col">State</th>
              <th scope="col">Found or missing</th>
            </tr>
          </thead>
          <tbody>
            {packs.map(({ pack, load_no }) => (
              <tr key={pack.id}>
                <th scope="row" className="code">
                  {pack.code}
                </th>
                <td>{pack.name}</td>
                <td className="code faint">{load_no}</td>
                <td className="meta">{pack.expires ? formatDayShort(pack.expires) : "None"}</td>
                <td>
                  <Badge mark={states[pack.state].mark}>{states[pack.state].says}</Badge>
                </td>
                <td>
                  {!isClosed && (isHeld(pack.state) || pack.state === "missing") && (
                    <Choice
                      label={`Pack ${pack.code}`}
                      labelHidden
                      options={pack.state === "missing" ? answers.slice(0, 1) : answers}
                      value={marks[pack.id] ?? null}
                      onChange={(as) => mark(pack.id, as)}
                      keepSpace={false}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Region>
  );
}

const isHeld = (state: PackState) => state === "quarantined";
