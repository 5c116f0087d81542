/** Numbing cream: which tube, when it went on, when it was removed completely. */
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Region } from "@/components/region";
import { formatDay } from "@/format/day";
import { formatTime } from "@/format/moment";
import type { LotLine, TreatmentDraft } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import type { Chart } from "../api/use-chart";

type Props = {
  draft: TreatmentDraft;
  change?: Chart["change"];
  lots: ReadonlyMap<string, LotLine>;
};

export function Numbing({ draft, change, lots }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const cream = draft.anaesthetic;
  const tube = cream?.lot_id ? lots.get(cream.lot_id)?.lot : undefined;
  const set = (part: Partial<NonNullable<TreatmentDraft["anaesthetic"]>>) =>
    change?.((now) => (now.anaesthetic ? { anaesthetic: { ...now.anaesthetic, ...part } } : {}));
  const off = cream?.removed && cream.off_at !== null;
  return (
    <Region
      title="Numbing cream"
      acts={
        off ? (
          <Badge mark="done">Removed {formatTime(cream.off_at ?? 0, zone)}</Badge>
        ) : (
          cream &&
          change && (
            <Button kind="link" onPress={() => change({ anaesthetic: null })}>
              Not used
            </Button>
          )
        )
      }
    >
      <div className="numbing">
        {!cream && <p className="meta">{change ? "None. Scan a tube to use one" : "None"}</p>}
        {cream && (
          <dl className="pairs">
            <dt>Tube</dt>
            <dd>
              {tube ? (
                <>
                  {cream.strength || tube.product}, <span className="code">{tube.lot}</span>
                  {tube.expires && `, exp ${formatDay(tube.expires)}`}
                </>
              ) : (
                "Scan the tube"
              )}
            </dd>
            <dt>On, off</dt>
            <dd className="row">
              {times(cream.on_at, cream.off_at, zone)}
              {off && change && (
                <Button kind="link" onPress={() => set({ on_at: null, off_at: null, removed: false })}>
                  Clear times
                </Button>
              )}
            </dd>
          </dl>
        )}
        {cream && change && !off && (
          <div className="row">
            <Button size="sm" onPress={() => set({ on_at: Date.now() })} isDisabled={cream.on_at !== null}>
              Cream on now
            </Button>
            <Button
              size="sm"
              onPress={() => set({ off_at: Date.now(), removed: true })}
              isDisabled={cream.on_at === null}
            >
              Removed completely
            </Button>
          </div>
        )}
      </div>
    </Region>
  );
}

function times(on: number | null, off: number | null, zone: string): string {
  if (on === null) return "Not on yet";
  if (off === null) return `On since ${formatTime(on, zone)}`;
  return `${formatTime(on, zone)} to ${formatTime(off, zone)}, ${Math.round((off - on) / 60_000)} min`;
}
