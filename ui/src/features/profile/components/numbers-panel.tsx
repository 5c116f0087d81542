/** Every number the law or the literature disagrees on: what is in force here, where it comes from, who set it. */
import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { useRowKeys } from "@/components/use-row-keys";
import { formatMoment } from "@/format/moment";
import type { Parameter } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { useParameters } from "@/ipc/use-parameters";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { NumberDialog } from "./number-dialog";
import { grouped, kindOf, valueInWords } from "./parameter-groups";
import "./profile.css";

type Props = { mayChange: boolean };

export function NumbersPanel({ mayChange }: Props) {
  const parameters = useParameters();
  const { time_zone } = useSession().profile.fields;
  const [open, setOpen] = useState<Parameter | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  useRowKeys(panel, "tbody tr");
  if (parameters.isPending) return <Loading says="Reading the numbers" rows={8} />;
  if (parameters.isError) {
    const reference = parameters.error instanceof AppError ? parameters.error.reference : undefined;
    return <Failure {...wordingOf(parameters.error)} reference={reference} />;
  }
  return (
    <div className="numbers" ref={panel}>
      {grouped(parameters.data).map((group) => (
        <section key={group.name} aria-label={group.name}>
          <h2 className="row base">
            <span className="strong">{group.name}</span>
            <span className="meta faint">{group.says}</span>
          </h2>
          <table className="table rows">
            <thead>
              <tr>
                <th scope="col">What it decides</th>
                <th scope="col" className="num">
                  In force
                </th>
                <th scope="col" className="num">
                  Default
                </th>
                <th scope="col">Source, and who set it</th>
                {mayChange && (
                  <th scope="col">
                    <span className="visually-hidden">Act</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {group.parameters.map((parameter) => (
                <tr key={parameter.key}>
                  <th scope="row">{parameter.label}</th>
                  <td className={`num nowrap${parameter.value === parameter.default ? "" : " strong c-acc"}`}>
                    {valueInWords(parameter, parameter.value)}
                  </td>
                  <td className="num nowrap faint">{valueInWords(parameter, parameter.default)}</td>
                  <td>
                    {parameter.source}
                    {parameter.set_by && parameter.set_at !== null && (
                      <span className="meta set-by">
                        <bdi>{parameter.set_by}</bdi>, {formatMoment(parameter.set_at, time_zone)}
                      </span>
                    )}
                  </td>
                  {mayChange && (
                    <td className="num">
                      <Button
                        kind="link"
                        aria-label={`Change: ${parameter.label}`}
                        onPress={() => setOpen(parameter)}
                      >
                        Change
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {open && (
        <NumberDialog key={open.key} parameter={open} kind={kindOf(open)} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
