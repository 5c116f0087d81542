/** Tests: those that wait to be read, oldest first, then every one of a period. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Region } from "@/components/region";
import { useClockMinute } from "@/components/use-clock-minute";
import { useShortcut } from "@/components/use-shortcut";
import { formatDayNear, todayHere } from "@/format/day";
import { formatMoment } from "@/format/moment";
import type { IndicatorTest } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useAwaitedTests, useTests } from "../api/use-tests";
import { type Period, periodChoices, periodOf } from "./period";
import { ReadTestDialog } from "./read-test";
import { RunTestDialog } from "./run-test";
import { outcomes, testKinds, testPurposes } from "./words";

export function TestsView() {
  const [period, setPeriod] = useState<Period>("month");
  const { from, to } = periodOf(period, todayHere());
  const awaited = useAwaitedTests();
  const tests = useTests(from, to);
  const [reading, setReading] = useState<IndicatorTest | null>(null);
  const [isRunning, setRunning] = useState(false);
  useShortcut("T", "Run a test", () => setRunning(true));
  const failed = awaited.error ?? tests.error;
  return (
    <div className="view-stack">
      {failed && (
        <Failure {...wordingOf(failed)}>
          <Button onPress={() => void Promise.all([awaited.refetch(), tests.refetch()])}>Try again</Button>
        </Failure>
      )}
      {(awaited.data?.length ?? 0) > 0 && (
        <Region title="Awaited" note="Oldest first" className="awaited">
          <ul>
            {awaited.data?.map((test) => (
              <Awaited key={test.id} test={test} onRead={() => setReading(test)} />
            ))}
          </ul>
        </Region>
      )}
      <Region
        title="Tests"
        isPane
        scrolls
        className="tests"
        acts={
          <>
            <Choice
              label="Period"
              labelHidden
              keepSpace={false}
              options={periodChoices.filter(({ value }) => value !== "today")}
              value={period}
              onChange={setPeriod}
            />
            <Button size="sm" icon="plus" keys="T" onPress={() => setRunning(true)}>
              Run test
            </Button>
          </>
        }
      >
        {tests.isPending && <Loading says="Reading the tests" rows={5} />}
        {tests.data?.length === 0 && (
          <Empty
            title="No test in this time"
            says="Spore tests prove that the machine kills. Run one with the next load."
          />
        )}
        {tests.data && tests.data.length > 0 && <Rows tests={tests.data} onRead={setReading} />}
      </Region>
      {reading && <ReadTestDialog test={reading} onClose={() => setReading(null)} />}
      {isRunning && <RunTestDialog onClose={() => setRunning(false)} />}
    </div>
  );
}

function Awaited({ test, onRead }: { test: IndicatorTest; onRead: () => void }) {
  const zone = useSession().profile.fields.time_zone;
  const now = useClockMinute();
  const isLate = test.read_due !== null && now > test.read_due;
  const isEarly = test.read_from !== null && now < test.read_from;
  return (
    <li>
      <Badge mark={isLate ? "warn" : "pending"}>{isLate ? "Overdue" : "Awaited"}</Badge>
      <p className="grow">
        <b>
          {testKinds[test.kind]}, {test.machine}
        </b>
        {test.load_no && (
          <span className="meta">
            {" "}
            in load <span className="code">{test.load_no}</span>
          </span>
        )}
      </p>
      <p className="meta">
        {isEarly && test.read_from !== null && `Can be read from ${formatMoment(test.read_from, zone)}`}
        {!isEarly && test.read_due !== null && `Expected by ${formatMoment(test.read_due, zone)}`}
        {!isEarly && test.read_due === null && `Run ${formatMoment(test.run_at, zone)}`}
      </p>
      <Button onPress={onRead} aria-label={`Read ${testKinds[test.kind]} of ${test.machine}`}>
        Read
      </Button>
    </li>
  );
}

function Rows({ tests, onRead }: { tests: readonly IndicatorTest[]; onRead: (test: IndicatorTest) => void }) {
  return (
    <table className="table rows">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Test</th>
          <th scope="col">Machine</th>
          <th scope="col">Load</th>
          <th scope="col">Lot</th>
          <th scope="col">Result</th>
          <th scope="col">Read by</th>
        </tr>
      </thead>
      <tbody>
        {tests.map((test) => (
          <tr key={test.id}>
            <td className="nowrap">{formatDayNear(test.day)}</td>
            <th scope="row">
              {testKinds[test.kind]}
              {test.purpose !== "routine" && <p className="meta">{testPurposes[test.purpose]}</p>}
            </th>
            <td className="code">{test.machine}</td>
            <td>
              {test.load !== null && test.load_no !== null && (
                <Link to="/sterilization/loads/$id" params={{ id: test.load }} className="code">
                  {test.load_no}
                </Link>
              )}
            </td>
            <td className="code">{test.lot}</td>
            <td title={test.note || undefined}>
              <Badge mark={outcomes[test.outcome].mark}>{outcomes[test.outcome].says}</Badge>
              {test.control_growth !== null && (
                <span className="meta"> Control {test.control_growth ? "grew" : "did not grow"}</span>
              )}
            </td>
            <td className="meta">
              {test.outcome === "pending" ? (
                <Button kind="link" onPress={() => onRead(test)}>
                  Read
                </Button>
              ) : (
                <bdi>{test.read_by_name}</bdi>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
