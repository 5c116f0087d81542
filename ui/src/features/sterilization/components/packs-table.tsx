/** The packs of a load. At unloading each is looked at: sound unless somebody says otherwise. */
import { useNavigate } from "@tanstack/react-router";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Region } from "@/components/region";
import { formatDayShort } from "@/format/day";
import type { Pack, PackCondition } from "@/ipc/bindings";
import { conditions, counted, packStates } from "./words";

type Props = {
  packs: readonly Pack[];
  showsState?: boolean;
  bad?: Record<string, PackCondition>;
  onJudge?: (pack: string, condition: PackCondition) => void;
};

const judgements: { value: PackCondition; label: string }[] = [
  { value: "ok", label: "Sound" },
  { value: "wet", label: "Wet" },
  { value: "torn", label: "Torn" },
  { value: "open", label: "Open" },
  { value: "ci_failed", label: "Strip failed" },
];

export function PacksTable({ packs, showsState, bad, onJudge }: Props) {
  const go = useNavigate();
  // Taken out before the cycle: it never ran.
  const inside = packs.filter((pack) => showsState || pack.state !== "discarded");
  const torn = Object.keys(bad ?? {}).length;
  if (inside.length === 0) {
    return (
      <Region title="Packs">
        <p className="none meta">No packs: this cycle tests the machine.</p>
      </Region>
    );
  }
  return (
    <Region
      title="Packs"
      note={
        onJudge
          ? `${counted(inside.length, "pack")}. Look at each: dry, sealed, whole, strip changed`
          : counted(inside.length, "pack")
      }
      acts={torn > 0 && <Badge mark="block">{torn} rejected</Badge>}
      scrolls
      isPane
      className="load-packs"
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Pack</th>
            <th scope="col">Use by</th>
            <th scope="col">{onJudge ? "How it came out" : showsState ? "State" : "Packed by"}</th>
          </tr>
        </thead>
        <tbody>
          {inside.map((pack) => (
            <tr key={pack.id} className={bad?.[pack.id] ? "bad" : undefined}>
              <th scope="row">
                {onJudge ? (
                  <span className="code">{pack.code}</span>
                ) : (
                  <Button
                    kind="link"
                    onPress={() => void go({ to: "/sterilization/packs/$id", params: { id: pack.id } })}
                  >
                    <span className="code">{pack.code}</span>
                  </Button>
                )}
              </th>
              <td className="clip" title={pack.contents}>
                <bdi>{pack.name}</bdi>
              </td>
              <td className="nowrap">{pack.expires ? formatDayShort(pack.expires) : "No last day"}</td>
              <td>
                {onJudge ? (
                  <Choice
                    label={`How ${pack.code} came out`}
                    labelHidden
                    keepSpace={false}
                    options={judgements.map((one) =>
                      bad?.[pack.id] === one.value ? { ...one, mark: "block" as const } : one,
                    )}
                    value={bad?.[pack.id] ?? "ok"}
                    onChange={(condition) => onJudge(pack.id, condition)}
                  />
                ) : showsState ? (
                  <span className="row">
                    <Badge mark={packStates[pack.state].mark}>{packStates[pack.state].says}</Badge>
                    {pack.condition !== null && pack.condition !== "ok" && (
                      <span className="meta">{conditions[pack.condition]}</span>
                    )}
                  </span>
                ) : (
                  <bdi className="meta">{pack.packed_by_name}</bdi>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Region>
  );
}
