/** Every list of the practice: whether it is kept, on which day, and the way to its editor. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Region } from "@/components/region";
import { Select } from "@/components/select";
import { Switch } from "@/components/switch";
import { TextField } from "@/components/text-field";
import type { KeptList } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useKeepChecklist } from "../api/use-book-acts";
import { useClinicDays } from "../api/use-checklists";
import { weekdayNames } from "./clinic-days-panel";
import "./books.css";
import "./checklists.css";
import { PrintList } from "./print-list";

export function KeptLists() {
  const { data, error, refetch } = useClinicDays();
  const keep = useKeepChecklist();
  const navigate = useNavigate();
  const { me } = useSession();
  const [printing, setPrinting] = useState<KeptList | null>(null);
  const [leaving, setLeaving] = useState<KeptList | null>(null);
  const failed = error ?? (leaving ? null : keep.error);
  if (!me.may_manage) {
    return (
      <div className="page">
        <Failure
          kind="refused"
          happened="Lists are changed by those who manage"
          safe="Nothing was changed."
        />
      </div>
    );
  }
  if (failed) {
    return (
      <div className="page">
        <Failure {...wordingOf(failed)}>
          <Button
            onPress={() => {
              keep.reset();
              void refetch();
            }}
          >
            Try again
          </Button>
        </Failure>
      </div>
    );
  }
  if (!data) return <Loading says="Opening the lists" />;
  const set = (list: KeptList, isOn: boolean, anchor: number) => {
    if (!isOn && list.blocks) setLeaving(list);
    else keep.mutate({ code: list.code, isOn, anchor, reason: "" });
  };
  return (
    <div className="page checklists">
      <PageHead title="Lists" sub={`${data.lists.filter((list) => list.is_on).length} kept`}>
        <Button onPress={() => void navigate({ to: "/checklists" })}>Back to the day</Button>
        <Button
          kind="primary"
          icon="plus"
          onPress={() => void navigate({ to: "/checklists/lists/$code", params: { code: "new" } })}
        >
          New list
        </Button>
      </PageHead>
      <Region title="Every list" scrolls isPane className="kept-lists">
        <table className="table">
          <thead>
            <tr>
              <th>List</th>
              <th>When</th>
              <th>Day</th>
              <th>Kept</th>
              <th>
                <span className="visually-hidden">Print and edit</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.lists.map((list) => (
              <tr key={list.code}>
                <td>
                  <span className="medium">{list.name}</span>{" "}
                  <span className="meta">
                    <span className="code">{list.code}</span>, version {list.version}
                  </span>
                </td>
                <td>{list.when}</td>
                <td>
                  <Anchor list={list} onChange={(anchor) => set(list, list.is_on, anchor)} />
                </td>
                <td>
                  <Switch isSelected={list.is_on} onChange={(isOn) => set(list, isOn, list.anchor)}>
                    <span className="visually-hidden">{list.name} </span>
                    {list.is_on ? "Kept" : "Off"}
                  </Switch>
                </td>
                <td className="num">
                  <span className="row-acts">
                    <Button
                      kind="link"
                      aria-label={`Print ${list.name}, blank`}
                      onPress={() => setPrinting(list)}
                    >
                      Print
                    </Button>
                    <Button
                      kind="link"
                      aria-label={`Edit ${list.name}`}
                      onPress={() =>
                        void navigate({ to: "/checklists/lists/$code", params: { code: list.code } })
                      }
                    >
                      Edit
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Region>
      {printing && (
        <PrintList
          name={printing.name}
          sheet={{ kind: "blank", code: printing.code }}
          onClose={() => setPrinting(null)}
        />
      )}
      {leaving && (
        <SwitchOff
          list={leaving}
          isWorking={keep.isPending}
          error={fieldErrors(keep.error).reason}
          onKeep={() => {
            keep.reset();
            setLeaving(null);
          }}
          onSwitch={(reason) =>
            keep.mutate(
              { code: leaving.code, isOn: false, anchor: leaving.anchor, reason },
              { onSuccess: () => setLeaving(null) },
            )
          }
        />
      )}
    </div>
  );
}

function Anchor({ list, onChange }: { list: KeptList; onChange: (anchor: number) => void }) {
  if (list.occasion !== "weekly" && list.occasion !== "monthly") return null;
  const options =
    list.occasion === "weekly"
      ? weekdayNames.map((label, at) => ({ value: String(at + 1), label }))
      : Array.from({ length: 28 }, (_, at) => ({ value: String(at + 1), label: `Day ${at + 1}` }));
  return (
    <Select
      label={`Day of ${list.name}`}
      labelHidden
      keepSpace={false}
      options={options}
      value={String(list.anchor)}
      onChange={(day) => onChange(Number(day))}
    />
  );
}

type SwitchOffProps = {
  list: KeptList;
  isWorking: boolean;
  error: string | undefined;
  onKeep: () => void;
  onSwitch: (reason: string) => void;
};

function SwitchOff({ list, isWorking, error, onKeep, onSwitch }: SwitchOffProps) {
  const [reason, setReason] = useState("");
  return (
    <Dialog
      isOpen
      onKeep={onKeep}
      kind={{ mark: "warn", says: "Something in it blocks" }}
      title={`Switch off ${list.name}`}
      keepLabel="Keep it"
      note="Writes one audit entry"
      width="narrow"
      act={
        <Button
          kind="stop"
          isDisabled={reason.trim() === ""}
          isPending={isWorking}
          working="Switching off"
          onPress={() => onSwitch(reason)}
        >
          Switch off
        </Button>
      }
    >
      <p>From now on nothing of it is asked for, and it keeps nothing shut. What was missed stays missed.</p>
      <TextField label="Why" value={reason} onChange={setReason} error={error} maxLength={200} autoFocus />
    </Dialog>
  );
}
