/**
 * Writing the next version of a list, or a list of the practice's own. What would change stands beside
 * it as it is typed; runs begun before keep the version they were begun with.
 */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Select } from "@/components/select";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import { useRested } from "@/components/use-rested";
import type { ChecklistVersion, EditedChecklist, EditedItem } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useComparison, usePublishChecklist } from "../api/use-book-acts";
import { useChecklistTemplate } from "../api/use-checklists";
import "./books.css";
import "./checklists.css";
import { EditorItem } from "./editor-item";
import { EditorSide } from "./editor-side";
import { emptyList, isByEvent, newItem, occasions } from "./editor-words";

type Props = { code: string | null };

export function Editor({ code }: Props) {
  const { data, error, refetch } = useChecklistTemplate(code);
  if (error) {
    return (
      <div className="page">
        <Failure {...wordingOf(error)}>
          <Button onPress={() => void refetch()}>Try again</Button>
        </Failure>
      </div>
    );
  }
  if (code !== null && !data) return <Loading says="Opening the list" rows={8} />;
  const versions = data?.versions ?? [];
  return <Edited key={versions.length} list={data?.list ?? emptyList} versions={versions} />;
}

type EditedProps = { list: EditedChecklist; versions: readonly ChecklistVersion[] };

function Edited({ list: kept, versions }: EditedProps) {
  const [list, setList] = useState(kept);
  const [reason, setReason] = useState("");
  const navigate = useNavigate();
  const publish = usePublishChecklist();
  const isChanged = list !== kept;
  const rested = useRested(list);
  const compared = useComparison(isChanged ? rested : null);
  const errors = { ...fieldErrors(compared.error), ...fieldErrors(publish.error) };
  const loses = compared.data?.no_longer_blocks ?? [];
  const set = (part: Partial<EditedChecklist>) => setList({ ...list, ...part });
  const setItem = (at: number, part: Partial<EditedItem>) =>
    set({ items: list.items.map((item, n) => (n === at ? { ...item, ...part } : item)) });
  const move = (at: number, by: number) => {
    const items = [...list.items];
    const [item] = items.splice(at, 1);
    if (item) items.splice(at + by, 0, item);
    set({ items });
  };
  const act = () =>
    publish.mutate(
      { list, reason },
      {
        onSuccess: ({ list: published, versions: now }) => {
          notify(`${published.name}, version ${now[0]?.version ?? 1}, published`);
          void navigate({ to: "/checklists/lists" });
        },
      },
    );
  return (
    <div className="page checklists">
      <PageHead
        title={kept.code === null ? "New list" : kept.name}
        sub={
          kept.code === null ? "Of the practice's own" : `${kept.code}, version ${versions[0]?.version ?? 1}`
        }
      >
        <Button onPress={() => void navigate({ to: "/checklists/lists" })}>Back to the lists</Button>
      </PageHead>
      <div className="editor-page">
        <div className="editor-items region" data-region="items" tabIndex={-1}>
          <div className="editor-item">
            <div className="fields">
              <TextField
                label="Name"
                value={list.name}
                onChange={(name) => set({ name })}
                error={errors.name}
                maxLength={60}
              />
              <TextField
                label="When, in words"
                value={list.when}
                onChange={(when) => set({ when })}
                error={errors.when}
                maxLength={100}
              />
              <Select
                label="Asked for"
                options={occasions}
                value={list.occasion}
                onChange={(occasion) => set({ occasion })}
                isDisabled={kept.code !== null}
                error={errors.occasion}
              />
              {isByEvent(list.occasion) && (
                <TextField
                  label="Each run is about a"
                  optional
                  placeholder="Room"
                  value={list.subject}
                  onChange={(subject) => set({ subject })}
                  error={errors.subject}
                  maxLength={30}
                />
              )}
            </div>
          </div>
          {list.items.map((item, at) => (
            <EditorItem
              key={item.key}
              item={item}
              number={at + 1}
              earlier={list.items.slice(0, at)}
              isLast={at === list.items.length - 1}
              errors={errors}
              onChange={(part) => setItem(at, part)}
              onMove={(by) => move(at, by)}
              onRemove={() => set({ items: list.items.filter((_, n) => n !== at) })}
            />
          ))}
          <div className="editor-item">
            <Button icon="plus" onPress={() => set({ items: [...list.items, newItem(list.items)] })}>
              Add an item
            </Button>
          </div>
        </div>
        <EditorSide
          isNew={kept.code === null}
          isChanged={isChanged}
          changes={compared.data?.changes ?? []}
          loses={loses}
          reason={reason}
          onReason={setReason}
          errors={errors}
          fault={compared.error ?? publish.error}
          isPublishing={publish.isPending}
          onPublish={act}
          versions={versions}
        />
      </div>
    </div>
  );
}
