/** The letter that answers a client who asked to be erased: when they asked, and the way it leaves. */
import { useState } from "react";
import { todayHere } from "@/format/day";
import { useChosenPrinter } from "@/ipc/use-printing";
import type { AnswerBy } from "../api/use-erasure";

export type AnswerWay = AnswerBy["by"];

export function useAnswer() {
  const to = useChosenPrinter("letters");
  const [way, setWay] = useState<AnswerWay>("printer");
  const [requestedOn, setRequestedOn] = useState<string | null>(todayHere());
  return { to, way, setWay, requestedOn, setRequestedOn, chosen: chosen() };

  /** Nothing while something of it is not chosen yet. */
  function chosen(): AnswerBy | null {
    if (way === "none") return { by: "none" };
    if (requestedOn === null) return null;
    if (way === "file") return { by: "file", requested_on: requestedOn };
    const { printer } = to;
    if (!printer) return null;
    return { by: "printer", requested_on: requestedOn, order: to.order(printer, 1), label: printer.label };
  }
}
