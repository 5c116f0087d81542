/** A lot, scanned or typed. One in stock brings its expiry; any other asks for it. */
import { useEffect, useRef, useState } from "react";
import { DateField } from "@/components/date-field";
import { Icon } from "@/components/icon";
import { TextField } from "@/components/text-field";
import { useShortcut } from "@/components/use-shortcut";
import type { AnswerValue, ChecklistItem } from "@/ipc/bindings";
import { useScanTarget } from "@/ipc/scan-targets";
import { goOnAfter } from "./next-item";

type Props = {
  item: ChecklistItem;
  errors: Record<string, string>;
  onGive: (value: AnswerValue) => void;
};

export function LotAnswer({ item, errors, onGive }: Props) {
  const given = item.answer?.value.kind === "lot" ? item.answer.value : undefined;
  const [lot, setLot] = useState(given?.lot ?? "");
  const [expires, setExpires] = useState<string | null>(given?.expires ?? null);
  const [sent, setSent] = useState(given ? `${given.lot} ${given.expires}` : "");
  const scan = useRef<HTMLInputElement>(null);
  const day = useRef<HTMLDivElement>(null);
  const wasScanned = useRef(false);
  // A lot nobody received brings no expiry: the day is asked for at once.
  useEffect(() => {
    if (errors.expires) day.current?.querySelector("input")?.focus();
  }, [errors.expires]);
  useShortcut("s", "Scan a lot", () => scan.current?.focus());
  const give = (day: string | null) => {
    const asked = `${lot} ${day}`;
    if (lot.trim() === "" || asked === sent) return;
    setSent(asked);
    onGive({ kind: "lot", lot, expires: day });
  };
  const isAnswered = given !== undefined && given.lot === lot.trim();
  const isDone = isAnswered && item.state === "done";
  // Whoever scans has a bottle in one hand: what is asked next is ready for the other.
  useEffect(() => {
    if (!isDone || !wasScanned.current) return;
    wasScanned.current = false;
    const row = day.current?.closest(".item");
    if (row) goOnAfter(row);
  }, [isDone]);
  useScanTarget(
    ["lot", "unknown"],
    "This item takes a lot",
    (found) => {
      if (found.kind !== "lot" && found.kind !== "unknown") return;
      const scanned = found.kind === "lot" ? found.line.lot : found;
      wasScanned.current = true;
      setLot(scanned.lot);
      setExpires(scanned.expires);
      setSent(`${scanned.lot} ${scanned.expires}`);
      onGive({ kind: "lot", lot: scanned.lot, expires: scanned.expires });
    },
    !isAnswered,
  );
  return (
    <div className="lot">
      <div data-keeps-enter={isAnswered ? undefined : true}>
        <TextField
          label="Lot"
          placeholder="Scan or type"
          code
          inputRef={scan}
          leading={<Icon name="scan" />}
          value={lot}
          onChange={setLot}
          onKeyDown={(event) => {
            if (event.key === "Enter") give(expires);
            event.continuePropagation();
          }}
          error={errors.lot}
          autoComplete="off"
        />
      </div>
      <div
        ref={day}
        role="group"
        aria-label="Expiry of the lot"
        onBlur={() => expires !== null && give(expires)}
      >
        <DateField
          label="Expires"
          value={expires}
          onChange={setExpires}
          error={errors.expires}
          hint="As printed"
        />
      </div>
    </div>
  );
}
