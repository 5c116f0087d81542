/** The sterile packs opened in a session, as rows of the materials. */
import { Button } from "@/components/button";
import { Severity } from "@/components/severity";
import type { PackPage } from "@/ipc/bindings";
import { packExpiry } from "./pack-words";

type Props = {
  ids: readonly string[];
  packs: ReadonlyMap<string, PackPage>;
  onRemove: (id: string) => void;
};

export function PackRows({ ids, packs, onRemove }: Props) {
  return ids.map((id) => {
    const page = packs.get(id);
    const stopped = page?.stopped ?? null;
    const pack = page?.shelf.pack;
    const mark = !pack ? "pending" : stopped === null ? "done" : "block";
    return (
      <tr key={id} className={stopped === null ? "" : "bad"}>
        <td className="mark">
          <Severity
            name={mark}
            label={{ done: "May be opened", pending: "Pending", block: "Blocked" }[mark]}
          />
        </td>
        <td>
          <b className="medium">{pack?.name ?? "Reading the pack"}</b>
          <span className="meta"> Sterile pack</span>
        </td>
        <td className="code">{pack?.code}</td>
        <td className={stopped === null ? "meta" : "c-stop medium"}>
          {stopped ?? (page && packExpiry(page.shelf))}
        </td>
        <td className="num">
          <Button
            kind="link"
            aria-label={`Remove ${pack ? `${pack.name}, ${pack.code}` : "pack"}`}
            onPress={() => onRemove(id)}
          >
            Remove
          </Button>
        </td>
      </tr>
    );
  });
}
