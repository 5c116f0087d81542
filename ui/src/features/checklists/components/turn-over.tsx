/** Makes a room ready for the next client: begins its turnover, or goes on with the one that was begun. */
import { useNavigate } from "@tanstack/react-router";
import { Button } from "@/components/button";
import { wordingOf } from "@/ipc/wording";
import { useChecklists } from "../api/use-checklists";
import { useStartEvent } from "../api/use-run-acts";

type Props = {
  room: string;
  /** Where to go on once it is closed. */
  back: string;
};

export function TurnOver({ room, back }: Props) {
  const start = useStartEvent();
  const navigate = useNavigate();
  const list = useChecklists().data?.events.find((one) => one.occasion === "turnover");
  if (!list) return null;
  const same = (name: string) => name.localeCompare(room, undefined, { sensitivity: "accent" }) === 0;
  const begun = list.runs.find((run) => run.closed_at === null && same(run.subject));
  const open = (run: string) => void navigate({ to: "/checklists/$run", params: { run }, state: { back } });
  const begin = () =>
    start.mutate({ code: list.code, subject: room, treatment: null }, { onSuccess: (run) => open(run.id) });
  return (
    <>
      <Button
        size="sm"
        icon="checklist"
        isPending={start.isPending}
        working="Opening"
        onPress={() => (begun ? open(begun.run) : begin())}
      >
        {begun ? "Go on with the turnover" : "Turn the room over"}
      </Button>
      {start.error && (
        <p className="meta c-stop" role="alert">
          {wordingOf(start.error).happened}
        </p>
      )}
    </>
  );
}
