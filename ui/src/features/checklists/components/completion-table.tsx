/** The numbers of the chart: the period, then each day on which something was late or missed. */
import { formatDay } from "@/format/day";
import type { ChecklistCompletion } from "@/ipc/bindings";
import { shareWords } from "./completion-words";

export function CompletionTable({ of }: { of: ChecklistCompletion }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th>List</th>
          <th className="num">Due</th>
          <th className="num">Done</th>
          <th className="num">Late</th>
          <th className="num">Missed</th>
          <th className="num">Kept</th>
          <th>Late or missed on</th>
        </tr>
      </thead>
      <tbody>
        {of.lists.map((list) => (
          <tr key={list.code}>
            <td>{list.name}</td>
            <td className="num">{list.total.due}</td>
            <td className="num">{list.total.done}</td>
            <td className="num">{list.total.late}</td>
            <td className="num">{list.total.missed}</td>
            <td className="num">{shareWords(list.total)}</td>
            <td className="meta">
              {list.days
                .filter((day) => day.late + day.missed > 0)
                .map((day) => `${formatDay(day.day)} ${day.missed > 0 ? "missed" : "late"}`)
                .join(", ")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
