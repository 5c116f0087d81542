/** One numbered step of the procedure, with how far it is. */
import { useId } from "react";
import { Badge } from "@/components/badge";
import type { Station } from "@/components/path";

type Props = {
  no: number;
  title: string;
  state: Station["state"];
  /** How far it is, in words. */
  says: string;
  acts?: React.ReactNode;
  children: React.ReactNode;
};

export function Step({ no, title, state, says, acts, children }: Props) {
  const id = useId();
  return (
    <section className="recall-step" aria-labelledby={id} data-region="" tabIndex={-1}>
      <header>
        <span className="no" aria-hidden="true">
          {no}
        </span>
        <h2 id={id}>
          <span className="visually-hidden">Step {no}: </span>
          {title}
        </h2>
        <Badge mark={state === "next" || state === "later" ? "pending" : state}>{says}</Badge>
        {acts && <span className="row end">{acts}</span>}
      </header>
      {children}
    </section>
  );
}
