/** What happened, newest first; a session with its small chart. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { FaceChart } from "@/components/face-chart";
import type { FaceZoneCode } from "@/components/face-zones";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-shapes";
import { daysBetween, formatDayNear, todayHere } from "@/format/day";
import type { TimelineEntry, TimelineKind } from "@/ipc/bindings";

type Props = {
  title: string;
  entries: readonly TimelineEntry[];
  client: string;
  /** Narrowing what is listed. */
  choices?: boolean;
  act?: React.ReactNode;
};

const icons: Record<TimelineKind, IconName> = {
  treatment: "needle",
  consent: "sign",
  history: "history",
  document: "document",
  created: "user-plus",
};

type Shown = "all" | "treatment" | "document";

export function Timeline({ title, entries, client, choices, act }: Props) {
  const [shown, setShown] = useState<Shown>("all");
  const isShown = (kind: TimelineKind) =>
    shown === "all" || kind === shown || (shown === "document" && kind === "consent");
  const listed = entries.filter((entry) => isShown(entry.kind));
  return (
    <section className="timeline" aria-label={title}>
      <div className="row">
        <h2 className="label grow">{title}</h2>
        {act}
        {choices && (
          <Choice
            label="Show"
            labelHidden
            keepSpace={false}
            options={[
              { value: "all", label: "All" },
              { value: "treatment", label: "Treatments" },
              { value: "document", label: "Documents" },
            ]}
            value={shown}
            onChange={setShown}
          />
        )}
      </div>
      {listed.length === 0 && <p className="meta nothing">Nothing yet</p>}
      <ol>
        {listed.map((entry) => (
          <Entry key={`${entry.kind} ${entry.subject} ${entry.at}`} entry={entry} client={client} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, client }: { entry: TimelineEntry; client: string }) {
  const go = useNavigate();
  const place = placeOf(entry, `/clients/${client}`);
  return (
    <li>
      <div className="when">
        <b>{formatDayNear(entry.day)}</b>
        <span className="meta faint">{ago(entry.day)}</span>
      </div>
      <span className="dot">
        <Icon name={icons[entry.kind]} size={15} />
      </span>
      <div className="what">
        <div className="row base">
          <span className="medium grow">
            {place ? (
              <Button kind="link" onPress={() => void go(place)}>
                {entry.title}
              </Button>
            ) : (
              entry.title
            )}
          </span>
          <span className="meta faint">
            <bdi>{entry.by}</bdi>
          </span>
        </div>
        {entry.detail && <p className="meta">{entry.detail}</p>}
        {entry.zones.length > 0 && (
          <div className="mini-chart">
            <FaceChart
              mini
              depths={new Map(entry.zones.map((zone) => [zone.zone as FaceZoneCode, zone.depth_um]))}
            />
          </div>
        )}
      </div>
    </li>
  );
}

/** Where what an entry names is found: a session has its own page, a paper is among the documents. */
function placeOf({ kind, subject }: TimelineEntry, record: string) {
  if (kind === "treatment") return { to: `/treatments/${subject}`, search: {} };
  if (kind === "history") return { to: `${record}/history`, search: {} };
  // The form that was signed, not the one the consent desk has open now.
  if (kind === "consent" || kind === "document") return { to: record, search: { view: "documents" } };
  return undefined;
}

function ago(day: string): string {
  const days = daysBetween(day, todayHere());
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 60) return `${days} days ago`;
  return days < 730 ? `${Math.round(days / 30)} months ago` : `${Math.floor(days / 365)} years ago`;
}
