/** A test put on record as run now: the fields its kind asks for. Tests without incubation are read at once. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { NumberField } from "@/components/number-field";
import { Select } from "@/components/select";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { IndicatorTest, SporeSource, TestPurpose } from "@/ipc/bindings";
import { type Draft, useDraft } from "@/ipc/use-draft";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useSterilizers } from "../api/use-sterilizers";
import { useRunTest } from "../api/use-tests";
import { LoadSelect } from "./load-select";
import { asks, emptyTest, isTypedTest, sentOf, type TypedTest } from "./new-test";
import { ReadTestDialog } from "./read-test";
import { choicesOf, testKinds, testPurposes } from "./words";

type Props = { sterilizer?: string; purpose?: TestPurpose; onClose: () => void };

const sources: { value: SporeSource; label: string }[] = [
  { value: "in_house", label: "Incubated here" },
  { value: "mail_in", label: "Sent to a laboratory" },
];

export function RunTestDialog(props: Props) {
  const draft = useDraft(`test.new:${props.sterilizer ?? ""}`, isTypedTest);
  const [run, setRun] = useState<IndicatorTest | null>(null);
  // A test that is read by looking goes on to its result.
  if (run) return <ReadTestDialog test={run} onClose={props.onClose} />;
  return draft.isReady ? <RunTest {...props} draft={draft} onReadNow={setRun} /> : null;
}

type FormProps = Props & { draft: Draft<TypedTest>; onReadNow: (test: IndicatorTest) => void };

function RunTest({ sterilizer, purpose, draft, onReadNow, onClose }: FormProps) {
  const machines = (useSterilizers().data ?? []).filter((one) => one.sterilizer.fields.active);
  const [typed, setTyped] = useState<TypedTest>(
    () =>
      draft.left ?? {
        ...emptyTest,
        purpose: purpose ?? "routine",
        sterilizer: sterilizer ?? (machines.length === 1 ? (machines[0]?.sterilizer.id ?? null) : null),
      },
  );
  const [unclear, setUnclear] = useState<readonly string[]>([]);
  const run = useRunTest();
  const wrong = fieldErrors(run.error);
  const asked = asks(typed.kind);
  const isElsewhere = run.isError && Object.keys(wrong).every((field) => !fields.includes(field));
  useShortcut("Mod+Enter", "Put the test on record", go, { overDialogs: true });

  function set(part: Partial<TypedTest>) {
    const next = { ...typed, ...part };
    setTyped(next);
    draft.keep(next);
  }
  const read =
    <K extends keyof TypedTest>(key: K) =>
    (value: TypedTest[K], problem?: string) => {
      setUnclear((before) => [...before.filter((other) => other !== key), ...(problem ? [key] : [])]);
      set({ [key]: value } as Partial<TypedTest>);
    };
  function go() {
    if (run.isPending || unclear.length > 0) return;
    run.mutate(sentOf(typed), {
      onSuccess: async (test) => {
        await draft.discard();
        notify(`${testKinds[test.kind]} of ${test.machine} is on record`);
        if (asked.incubator) onClose();
        else onReadNow(test);
      },
    });
  }

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: "Run a test" }}
      title={testKinds[typed.kind]}
      width="wide"
      keepLabel="Not now"
      note="Run now, by you"
      act={
        <Button
          kind="primary"
          keys="Mod+Enter"
          type="submit"
          form="run-test"
          isDisabled={unclear.length > 0}
          isPending={run.isPending}
          working="Saving"
        >
          {asked.incubator ? "Put on record" : "Put on record and read"}
        </Button>
      }
    >
      <form
        id="run-test"
        className="test-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <Select
          label="Test"
          options={choicesOf(testKinds)}
          value={typed.kind}
          onChange={(kind) => set({ kind })}
        />
        <Select
          label="Run for"
          options={choicesOf(testPurposes)}
          value={typed.purpose}
          onChange={(next) => set({ purpose: next })}
        />
        {asked.bath ? (
          <TextField
            label="Ultrasonic bath"
            value={typed.bath}
            onChange={(bath) => set({ bath })}
            hint="Foil for 30 s: pitted evenly is good"
            error={wrong.bath}
            maxLength={60}
          />
        ) : (
          <Select
            label="Sterilizer"
            options={machines.map(({ sterilizer: one }) => ({
              value: one.id,
              label: `${one.fields.code} ${one.fields.make} ${one.fields.model}`,
            }))}
            value={typed.sterilizer}
            onChange={(next) => set({ sterilizer: next, load: null })}
            error={wrong.sterilizer}
          />
        )}
        {asked.load && (
          <LoadSelect
            machine={typed.sterilizer}
            value={typed.load}
            onChange={(load) => set({ load })}
            error={wrong.load}
          />
        )}
        {asked.indicator && (
          <>
            <TextField
              label="Brand"
              optional
              value={typed.brand}
              onChange={(brand) => set({ brand })}
              error={wrong.brand}
              maxLength={60}
            />
            <TextField
              label={asked.load ? "Lot of test and control" : "Lot"}
              optional={!asked.load}
              code
              value={typed.lot}
              onChange={(lot) => set({ lot })}
              hint={asked.load ? "Both vials from the same lot" : undefined}
              error={wrong.lot}
              maxLength={60}
            />
            <DateField
              label="Lot expires"
              optional={!asked.load}
              value={typed.lot_expires}
              onChange={read("lot_expires")}
              hint="As on the box"
              error={wrong.lot_expires}
            />
          </>
        )}
        {asked.load && (
          <>
            <TextField
              label="Where it lies"
              optional
              value={typed.position}
              onChange={(position) => set({ position })}
              hint="For example: over the drain, in a challenge pack"
              error={wrong.position}
              maxLength={60}
            />
            <div className="whole">
              <Choice
                label="Who reads it"
                options={sources}
                value={typed.source}
                onChange={(source) => set({ source })}
                keepSpace={false}
              />
            </div>
          </>
        )}
        {asked.incubator && typed.source === "in_house" && (
          <>
            <TextField
              label="Incubator"
              optional
              value={typed.incubator}
              onChange={(incubator) => set({ incubator })}
              error={wrong.incubator}
              maxLength={60}
            />
            <NumberField
              label="Its temperature"
              optional
              unit="°C"
              decimals={1}
              least={20}
              most={70}
              value={typed.incubator_c}
              onChange={read("incubator_c")}
              error={wrong.incubator_mc}
            />
            <NumberField
              label="Not to be read before"
              unit="hours"
              value={typed.read_after_hours}
              onChange={read("read_after_hours")}
              least={0}
              most={720}
              hint="As its maker says"
              error={wrong.read_after_hours}
            />
          </>
        )}
        {asked.load && (
          <NumberField
            label="Result expected within"
            unit="hours"
            value={typed.read_within_hours}
            onChange={read("read_within_hours")}
            least={1}
            most={720}
            hint="Later it is on the work list"
            error={wrong.read_within_hours}
          />
        )}
        <div className="whole">
          <TextField
            label="Note"
            optional
            value={typed.note}
            onChange={(note) => set({ note })}
            error={wrong.note}
            keepSpace={false}
            maxLength={500}
          />
        </div>
      </form>
      {isElsewhere && <Failure {...wordingOf(run.error)} />}
    </Dialog>
  );
}

const fields = [
  "sterilizer",
  "bath",
  "load",
  "brand",
  "lot",
  "lot_expires",
  "position",
  "incubator",
  "incubator_mc",
  "read_after_hours",
  "read_within_hours",
  "note",
];
