/** The kinds of sets packed here. People who manage add and change them; packed ones keep their label. */
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Region } from "@/components/region";
import { Switch } from "@/components/switch";
import { TextArea } from "@/components/text-area";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import type { InstrumentSet, InstrumentSetFields } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { type Draft, useDraft } from "@/ipc/use-draft";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useSaveSet, useSets } from "../api/use-packs";
import { choicesOf, touches } from "./words";

const empty: InstrumentSetFields = { name: "", contents: "", class: "critical", active: true };

export function SetsView() {
  const sets = useSets();
  const { me } = useSession();
  const [editing, setEditing] = useState<InstrumentSet | "new" | null>(null);
  if (sets.isPending) return <Loading says="Reading the sets" rows={4} />;
  if (sets.isError) {
    return (
      <Failure {...wordingOf(sets.error)}>
        <Button onPress={() => void sets.refetch()}>Try again</Button>
      </Failure>
    );
  }
  const close = () => setEditing(null);
  return (
    <div className="view-stack">
      {editing && (
        <Region
          title={editing === "new" ? "New set" : "Change set"}
          note="Packed ones keep what their label says"
          key={editing === "new" ? "new" : editing.id}
        >
          <SetForm set={editing === "new" ? undefined : editing} onClose={close} />
        </Region>
      )}
      {sets.data.length === 0 && !editing ? (
        <Empty
          title="No set yet"
          says="Name what you pack again and again, for example “Extraction set”, with its contents as printed on the label. Anything else is named when it is packed."
        >
          {me.may_manage && (
            <Button kind="primary" icon="plus" onPress={() => setEditing("new")}>
              Add a set
            </Button>
          )}
        </Empty>
      ) : (
        <Region
          title="Sets"
          isPane
          scrolls
          className="sets"
          acts={
            me.may_manage && (
              <Button size="sm" icon="plus" onPress={() => setEditing("new")} isDisabled={editing === "new"}>
                Add a set
              </Button>
            )
          }
        >
          <table className="table rows">
            <thead>
              <tr>
                <th scope="col">Set</th>
                <th scope="col">Contents</th>
                <th scope="col">Touches</th>
                <th scope="col">State</th>
                <th scope="col">
                  <span className="visually-hidden">Acts</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sets.data.map((set) => (
                <tr key={set.id}>
                  <th scope="row">
                    <bdi>{set.fields.name}</bdi>
                  </th>
                  <td>{set.fields.contents}</td>
                  <td className="meta">{touches[set.fields.class]}</td>
                  <td>
                    <Badge mark={set.fields.active ? "done" : "later"}>
                      {set.fields.active ? "Packed here" : "Not packed"}
                    </Badge>
                  </td>
                  <td className="num">
                    {me.may_manage && (
                      <Button
                        kind="link"
                        aria-label={`Change ${set.fields.name}`}
                        onPress={() => setEditing(set)}
                      >
                        Change
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Region>
      )}
    </div>
  );
}

type FormProps = { set: InstrumentSet | undefined; onClose: () => void };

function SetForm(props: FormProps) {
  const draft = useDraft(`instrument-set:${props.set?.id ?? "new"}`, isFields);
  return draft.isReady ? <Form {...props} draft={draft} /> : <Loading says="Opening the form" rows={2} />;
}

function Form({ set, onClose, draft }: FormProps & { draft: Draft<InstrumentSetFields> }) {
  const [typed, setTyped] = useState(draft.left ?? set?.fields ?? empty);
  const save = useSaveSet(set);
  const wrong = fieldErrors(save.error);
  const isElsewhere = save.isError && !wrong.name && !wrong.contents;
  function change(part: Partial<InstrumentSetFields>) {
    const next = { ...typed, ...part };
    setTyped(next);
    draft.keep(next);
  }
  return (
    <form
      className="set-form"
      aria-label="Set"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (save.isPending) return;
        save.mutate(typed, {
          onSuccess: async ({ fields }) => {
            await draft.discard();
            notify(`${fields.name} saved`);
            onClose();
          },
        });
      }}
    >
      <TextField
        label="Name"
        value={typed.name}
        onChange={(name) => change({ name })}
        error={wrong.name}
        maxLength={120}
        autoFocus
      />
      <TextArea
        label="Contents"
        value={typed.contents}
        onChange={(contents) => change({ contents })}
        hint="As printed on the label"
        error={wrong.contents}
        maxLength={300}
      />
      <Choice
        label="Touches"
        options={choicesOf(touches)}
        value={typed.class}
        onChange={(next) => change({ class: next })}
        keepSpace={false}
      />
      {set && (
        <Switch isSelected={typed.active} onChange={(active) => change({ active })}>
          Packed here
        </Switch>
      )}
      {isElsewhere && <Failure {...wordingOf(save.error)} />}
      <div className="row end">
        <Button onPress={() => void draft.discard().then(onClose)}>Cancel</Button>
        <Button kind="primary" type="submit" isPending={save.isPending} working="Saving">
          Save set
        </Button>
      </div>
    </form>
  );
}

function isFields(value: unknown): value is InstrumentSetFields {
  return typeof value === "object" && value !== null && Object.keys(empty).every((key) => key in value);
}
