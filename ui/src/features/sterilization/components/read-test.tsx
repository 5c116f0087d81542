/** Reading a test: what it will mean is said before it is saved. A failed spore test opens its recall. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Severity } from "@/components/severity";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatMoment } from "@/format/moment";
import type { IndicatorTest, TestKind } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useReadTest } from "../api/use-tests";
import { plainMeaning, sporeMeaning } from "./outcome";
import { outcomes, testKinds } from "./words";

type Props = { test: IndicatorTest; onClose: () => void };
type Growth = "grew" | "none";
type Good = "good" | "bad";

const growths: { value: Growth; label: string }[] = [
  { value: "grew", label: "Grew" },
  { value: "none", label: "No growth" },
];

const plain: Record<Exclude<TestKind, "spore">, [string, string]> = {
  bowie_dick: ["Colour even", "Colour uneven"],
  helix: ["Changed fully", "Not changed"],
  leak: ["Tight", "Leaks"],
  door_seal: ["Whole", "Damaged"],
  water: ["Clear", "Not clear"],
  foil: ["Pitted evenly", "Bare patch"],
};

export function ReadTestDialog({ test, onClose }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const go = useNavigate();
  const read = useReadTest(test.id);
  const [vial, setVial] = useState<Growth | null>(null);
  const [control, setControl] = useState<Growth | null>(null);
  const [good, setGood] = useState<Good | null>(null);
  const [note, setNote] = useState("");
  const isSpore = test.kind === "spore";
  const meaning = isSpore
    ? sporeMeaning(vial && vial === "grew", control && control === "grew")
    : plainMeaning(good && good === "good", stopping.includes(test.kind));
  const isFail = meaning?.outcome === "fail";
  // A failed test needs no control, but what the control did belongs to the record.
  const isReady = isSpore ? vial !== null && control !== null : good !== null;
  const tooEarly = read.error instanceof AppError && read.error.field === "read_from";
  /** What was refused was another reading. */
  const choose =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      read.reset();
      set(value);
    };
  useShortcut("Mod+Enter", "Save the reading", act, { overDialogs: true });

  function act() {
    if (!isReady || read.isPending) return;
    const reading = isSpore
      ? ({ kind: "spore", test_growth: vial === "grew", control_growth: control === "grew" } as const)
      : ({ kind: "plain", good: good === "good" } as const);
    read.mutate(
      { reading, note },
      {
        onSuccess: ({ test: kept, incident }) => {
          const { mark, says } = outcomes[kept.outcome];
          notify(`${testKinds[kept.kind]} of ${kept.machine}: ${says}`, { mark });
          if (incident) void go({ to: `/recalls/${incident}` });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: "Read a test" }}
      title={`${testKinds[test.kind]}, ${test.machine}`}
      keepLabel="Not now"
      note="It is read once and never changes"
      act={
        <Button
          kind={isFail ? "stop" : "primary"}
          solid={isFail && isSpore}
          keys="Mod+Enter"
          onPress={act}
          isDisabled={!isReady}
          isPending={read.isPending}
          working="Saving"
        >
          {isFail && isSpore
            ? "Save FAIL, open recall"
            : meaning
              ? `Save ${outcomes[meaning.outcome].says}`
              : "Save"}
        </Button>
      }
    >
      <div className="stack-form">
        <p className="meta">
          Run {formatMoment(test.run_at, zone)} by <bdi>{test.run_by_name}</bdi>
          {test.load_no && (
            <>
              {" "}
              in load <span className="code">{test.load_no}</span>
            </>
          )}
          {test.lot && `, lot ${test.lot}`}
          {test.read_from !== null && `. No growth counts from ${formatMoment(test.read_from, zone)} on`}
        </p>
        {isSpore ? (
          <div className="vials">
            <Choice
              label="Test vial, from the load"
              options={growths}
              value={vial}
              onChange={choose(setVial)}
              keepSpace={false}
            />
            <Choice
              label="Control vial, never sterilized"
              options={growths}
              value={control}
              onChange={choose(setControl)}
              keepSpace={false}
            />
          </div>
        ) : (
          <Choice
            label="What it shows"
            options={[
              { value: "good" as const, label: plain[test.kind as keyof typeof plain][0] },
              { value: "bad" as const, label: plain[test.kind as keyof typeof plain][1] },
            ]}
            value={good}
            onChange={choose(setGood)}
            keepSpace={false}
          />
        )}
        <div className={`meaning ${meaning?.outcome ?? "pending"}`} role="status">
          <Severity name={outcomes[meaning?.outcome ?? "pending"].mark} size={20} />
          <p>
            <b>{meaning ? outcomes[meaning.outcome].says : "Not read yet"}</b>
            <span className="meta">{meaning?.says ?? "Look at both, then choose."}</span>
          </p>
        </div>
        <TextField label="Note" optional value={note} onChange={setNote} keepSpace={false} maxLength={500} />
        {tooEarly ? (
          <Failure
            happened="Too early for this result"
            safe={`Nothing was saved. ${test.read_from === null ? "" : `Read it again after ${formatMoment(test.read_from, zone)}. `}Growth counts at any hour.`}
          />
        ) : (
          read.isError && <Failure {...wordingOf(read.error)} />
        )}
      </div>
    </Dialog>
  );
}

/** Failing, these take their machine out of service. */
const stopping: readonly TestKind[] = ["bowie_dick", "helix", "leak", "door_seal"];
