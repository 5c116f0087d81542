/** Beside the form: who on file may be this person, what was typed against what is stored. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Severity } from "@/components/severity";
import { TextField } from "@/components/text-field";
import { formatDay } from "@/format/day";
import type { Comparison, Duplicate, LikenessReason } from "@/ipc/bindings";
import { BirthAndNumber } from "./birth-and-number";

type Props = {
  /** Who may be the same, most likely first, without those said to be somebody else. */
  open: readonly Duplicate[];
  /** Whether who is on file could be asked at all. */
  isError: boolean;
  onNotSame: (id: string, reason: string) => void;
  onOpen: (id: string) => void;
};

const why: Record<LikenessReason, string> = {
  same_name_and_birth: "Same name without accents, same birth date.",
  similar_name_same_birth: "Similar name, same birth date.",
  same_name_and_contact: "Same name, same phone or email.",
  same_name: "Same name; one birth date is not known.",
  similar_name_swapped_birth: "Similar name, and a birth date with two figures swapped.",
  same_phone: "Same phone.",
  same_email: "Same email.",
};

const names: Record<string, string> = { name: "Name", born: "Born", phone: "Phone", email: "Email" };

export function Duplicates({ open, isError, onNotSame, onOpen }: Props) {
  const [looked, setLooked] = useState<string | undefined>();
  const first = open.find((duplicate) => duplicate.hit.id === looked) ?? open[0];
  if (!first) {
    return (
      <aside className="duplicates calm" aria-live="polite" data-region="">
        <p className="meta">
          {isError ? "Who is on file could not be checked" : "Nobody on file looks like this person"}
        </p>
      </aside>
    );
  }
  const others = open.filter((duplicate) => duplicate !== first);
  return (
    <aside
      className={`duplicates ${first.strength}`}
      aria-live="polite"
      aria-label="Possibly on file"
      data-region=""
    >
      <One key={first.hit.id} duplicate={first} onNotSame={onNotSame} onOpen={onOpen} />
      {others.length > 0 && (
        <section className="others">
          <h3 className="label">Less likely</h3>
          {others.map(({ hit }) => (
            <div key={hit.id} className="row">
              <span className="grow">
                <bdi className="medium">{hit.name}</bdi>
                <BirthAndNumber born={hit.born} age={hit.age} number={hit.number} />
              </span>
              <Button kind="link" onPress={() => setLooked(hit.id)}>
                Compare
              </Button>
            </div>
          ))}
        </section>
      )}
    </aside>
  );
}

function One({
  duplicate,
  onNotSame,
  onOpen,
}: { duplicate: Duplicate } & Pick<Props, "onNotSame" | "onOpen">) {
  const [isTelling, setTelling] = useState(false);
  const [reason, setReason] = useState("");
  const { hit } = duplicate;
  return (
    <>
      <p className="row verdict">
        <Severity name="warn" size={17} />
        {duplicate.strength === "probable" ? "Probably the same person" : "Possibly the same person"}
      </p>
      <h2 className="title t3">
        <bdi>{hit.name}</bdi>
      </h2>
      <BirthAndNumber born={hit.born} age={hit.age} number={hit.number} />
      <table className="compare">
        <thead>
          <tr>
            <th>
              <span className="visually-hidden">Field</span>
            </th>
            <th>You typed</th>
            <th>On file</th>
            <th>
              <span className="visually-hidden">Agrees</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {duplicate.rows.map((row) => (
            <Row key={row.field} row={row} />
          ))}
        </tbody>
      </table>
      <p className="meta">{why[duplicate.why]} Nothing is merged by itself.</p>
      <Button
        kind={duplicate.strength === "probable" ? "primary" : "standard"}
        icon="user"
        wide
        onPress={() => onOpen(hit.id)}
      >
        Open this record
      </Button>
      {isTelling ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) onNotSame(hit.id, reason.trim());
          }}
        >
          <TextField
            label="How do you know?"
            placeholder="twins"
            value={reason}
            onChange={setReason}
            autoFocus
          />
          <Button type="submit" wide isDisabled={reason.trim() === ""}>
            Remember as not the same
          </Button>
        </form>
      ) : (
        <Button wide onPress={() => setTelling(true)}>
          Not the same person
        </Button>
      )}
      <p className="meta faint">“Not the same” is remembered, with your name and a reason such as twins.</p>
    </>
  );
}

const agreement = { same: "done", different: "warn", unknown: "pending" } as const;
const spoken = { same: "Same", different: "Different", unknown: "Not known yet" } as const;

function Row({ row }: { row: Comparison }) {
  const shown = (text: string) => (row.field === "born" && text ? formatDay(text) : text);
  return (
    <tr>
      <th scope="row">{names[row.field] ?? row.field}</th>
      <td>{row.typed ? <bdi>{shown(row.typed)}</bdi> : <span className="faint">not yet</span>}</td>
      <td>{row.on_file ? <bdi>{shown(row.on_file)}</bdi> : <span className="faint">none</span>}</td>
      <td>
        <Severity name={agreement[row.agrees]} label={spoken[row.agrees]} size={15} />
      </td>
    </tr>
  );
}
