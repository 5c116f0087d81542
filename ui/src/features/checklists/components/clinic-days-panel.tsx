/** Settings: the weekdays the clinic is open, and single days it is closed. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { DateField } from "@/components/date-field";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Region } from "@/components/region";
import { TextField } from "@/components/text-field";
import { formatWeekday } from "@/format/day";
import type { ClosedDay } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useCloseDays, useReopenDay, useSetWeekdays } from "../api/use-book-acts";
import { useClinicDays } from "../api/use-checklists";
import "./books.css";

export const weekdayNames = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

type Props = { mayChange: boolean };

export function ClinicDaysPanel({ mayChange }: Props) {
  const { data, error, refetch } = useClinicDays();
  const set = useSetWeekdays();
  const failed = error ?? set.error;
  if (failed) {
    return (
      <Failure {...wordingOf(failed)}>
        <Button
          onPress={() => {
            set.reset();
            void refetch();
          }}
        >
          Try again
        </Button>
      </Failure>
    );
  }
  if (!data) return <Loading says="Opening the calendar" />;
  const turn = (day: number, isOpen: boolean) =>
    set.mutate(isOpen ? [...data.weekdays, day].sort() : data.weekdays.filter((other) => other !== day));
  return (
    <div className="clinic-days">
      <section aria-label="Open weekdays" className="open-days">
        <h2>Open weekdays</h2>
        <p className="meta">
          Lists by calendar are due on open days. A change holds from today; what was missed stays missed.
        </p>
        <div className="weekdays">
          {weekdayNames.map((name, at) => (
            <Check
              key={name}
              isSelected={data.weekdays.includes(at + 1)}
              isDisabled={!mayChange || (data.weekdays.length === 1 && data.weekdays.includes(at + 1))}
              onChange={(isOpen) => turn(at + 1, isOpen)}
            >
              {name}
            </Check>
          ))}
        </div>
      </section>
      <ClosedDays days={data.closed} mayChange={mayChange} />
    </div>
  );
}

function ClosedDays({ days, mayChange }: { days: readonly ClosedDay[]; mayChange: boolean }) {
  const close = useCloseDays();
  const reopen = useReopenDay();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const errors = fieldErrors(close.error);
  const act = () => {
    if (from === null) return;
    close.mutate(
      { from, to: to ?? from, reason },
      {
        onSuccess: () => {
          setFrom(null);
          setTo(null);
          setReason("");
        },
      },
    );
  };
  return (
    <Region title="Closed days" note={days.length === 0 ? "none to come" : `${days.length} to come`}>
      {mayChange && (
        <div className="close-form">
          <DateField
            label="First day"
            value={from}
            onChange={setFrom}
            error={errors.from}
            hint="24 December 2026"
          />
          <DateField
            label="Last day"
            value={to}
            onChange={setTo}
            error={errors.to}
            optional
            hint="Empty for one day"
          />
          <TextField
            label="Why"
            optional
            value={reason}
            onChange={setReason}
            error={errors.reason}
            maxLength={100}
            placeholder="Holiday"
          />
          <Button isDisabled={from === null} isPending={close.isPending} working="Closing" onPress={act}>
            Close these days
          </Button>
        </div>
      )}
      {reopen.error && <Failure {...wordingOf(reopen.error)} />}
      {days.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>Day</th>
              <th>Why</th>
              <th>
                <span className="visually-hidden">Open again</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, reason: why }) => (
              <tr key={day}>
                <td>
                  {formatWeekday(day)} {day.slice(0, 4)}
                </td>
                <td>{why}</td>
                <td className="num">
                  {mayChange && (
                    <Button
                      kind="link"
                      aria-label={`Open again on ${formatWeekday(day)}`}
                      onPress={() => reopen.mutate(day)}
                    >
                      Open again
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Region>
  );
}
