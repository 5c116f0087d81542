/** What the load will run, and starting it: the machine's own counter must go on by one, or somebody says why. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Failure } from "@/components/failure";
import { NumberField } from "@/components/number-field";
import { Select } from "@/components/select";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { LoadPlan, LoadView } from "@/ipc/bindings";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { usePlanLoad, useStartLoad } from "../api/use-loads";
import { useProgrammes } from "../api/use-sterilizers";
import { CheckFindings } from "./check-findings";
import { choicesOf, counted, loadTypes, purposes } from "./words";

export function StartPanel({ view }: { view: LoadView }) {
  const { load, next_cycle } = view;
  const programmes = useProgrammes(load.sterilizer);
  const plan = usePlanLoad(load.id, load.version);
  const start = useStartLoad(load.id, load.version);
  const [cycle, setCycle] = useState<number | null>(next_cycle);
  const [gap, setGap] = useState("");
  const inside = view.packs.filter((pack) => pack.state === "packed").length;
  const isTest = load.purpose === "test";
  const jumps = next_cycle !== null && cycle !== null && cycle !== next_cycle;
  const waits = waitsFor(isTest || inside > 0, cycle, jumps && gap.trim() === "");
  const wrong = fieldErrors(start.error);
  const findings = start.error instanceof AppError ? start.error.findings : [];
  const isElsewhere = start.isError && !wrong.cycle_no && !wrong.gap_reason && findings.length === 0;
  useShortcut("Mod+Enter", "Start the cycle", go);

  function replan(part: Partial<LoadPlan>) {
    const { purpose, load_type, minima } = load;
    plan.mutate({ purpose, load_type, programme: minima.programme, ...part });
  }
  function go() {
    if (waits || cycle === null || start.isPending || plan.isPending) return;
    start.mutate(
      { cycle_no: cycle, gap_reason: jumps ? gap : "" },
      { onSuccess: () => notify(`Cycle ${cycle} is running`, { mark: "progress" }) },
    );
  }

  return (
    <form
      className="load-side"
      aria-label="Start the cycle"
      data-region=""
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <h2 className="title t3">Start the cycle</h2>
      <div className="side-body">
        <Select
          label="Programme"
          options={(programmes.data ?? [])
            .filter(({ fields, id }) => fields.active || id === load.minima.programme)
            .map(({ id, fields }) => ({ value: id, label: fields.name }))}
          value={load.minima.programme}
          onChange={(programme) => replan({ programme })}
          hint={view.wanted}
        />
        <Choice
          label="Instruments"
          options={choicesOf(loadTypes)}
          value={load.load_type}
          onChange={(load_type) => replan({ load_type })}
          keepSpace={false}
        />
        <Choice
          label="Run for"
          options={choicesOf(purposes)}
          value={load.purpose}
          onChange={(purpose) => replan({ purpose })}
          isDisabled={inside > 0}
          hint={inside > 0 ? "Packs are in it" : "A test cycle holds no packs"}
        />
        {plan.isError && <Failure {...wordingOf(plan.error)} />}
        <NumberField
          label="Cycle number on the machine"
          value={cycle}
          onChange={setCycle}
          least={1}
          most={9_999_999}
          hint={next_cycle === null ? "As its display shows" : `One more than the last is ${next_cycle}`}
          caution={jumps ? `The last one says it should be ${next_cycle}` : undefined}
          error={wrong.cycle_no}
        />
        {jumps && (
          <TextField
            label="Why the number jumped"
            value={gap}
            onChange={setGap}
            hint="For example: service ran two cycles"
            error={wrong.gap_reason}
            maxLength={300}
          />
        )}
        <CheckFindings findings={findings} />
        {isElsewhere && <Failure {...wordingOf(start.error)} />}
      </div>
      <footer className="side-foot">
        <p className="meta" role="status">
          {waits}
        </p>
        <Button
          kind="primary"
          type="submit"
          keys="Mod+Enter"
          wide
          isDisabled={waits !== undefined}
          isPending={start.isPending}
          working="Starting"
        >
          {isTest ? "Start test cycle" : `Start with ${counted(inside, "pack")}`}
        </Button>
      </footer>
    </form>
  );
}

function waitsFor(hasPacks: boolean, cycle: number | null, needsReason: boolean): string | undefined {
  if (!hasPacks) return "Add the packs first";
  if (cycle === null) return "Type the cycle number the machine shows";
  return needsReason ? "Say why the number jumped" : undefined;
}
