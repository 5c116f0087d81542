/** What was decided about telling one client. Every decision stays on record; the newest counts. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { TextArea } from "@/components/text-area";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatDay, todayHere } from "@/format/day";
import { formatMoment } from "@/format/moment";
import type { ClientDecision, Touched } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { type Draft, useDraft } from "@/ipc/use-draft";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useDecide } from "../api/use-recalls";
import { type Deciding, isDeciding, sentOf, waitsFor, ways } from "./deciding";
import { decisionInWords, decisionWords } from "./recall-words";

type Props = { recall: string; one: Touched; onClose: () => void };

export function DecideDialog(props: Props) {
  const draft = useDraft(`recall-decide:${props.recall}:${props.one.client}`, isDeciding);
  return draft.isReady ? <Decide {...props} draft={draft} /> : null;
}

const fresh: Deciding = { decision: null, way: null, how: "", told_on: null, note: "" };

function Decide({ recall, one, onClose, draft }: Props & { draft: Draft<Deciding> }) {
  const { me } = useSession();
  const word = useClientWord();
  const today = todayHere();
  const decide = useDecide(recall);
  const [form, setForm] = useState<Deciding>(draft.left ?? { ...fresh, told_on: today });
  const errors = fieldErrors(decide.error);
  const maySayNo = me.may_lift || me.may_manage;
  const waits = waitsFor(form, maySayNo);
  useShortcut("Mod+Enter", "Save the decision", act, { overDialogs: true });

  function set(part: Partial<Deciding>) {
    const next = { ...form, ...part };
    setForm(next);
    draft.keep(next);
  }

  function act() {
    const sent = sentOf(form, one.client);
    if (waits || !sent || decide.isPending) return;
    decide.mutate(sent, {
      onSuccess: async () => {
        await draft.discard();
        notify(`${one.name}: ${decisionWords[sent.decision].toLowerCase()}`);
        onClose();
      },
    });
  }

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: `Decide about telling a ${word.one}` }}
      title={<bdi>{one.name}</bdi>}
      note={waits ?? "Writes one audit entry. Earlier decisions stay"}
      act={
        <Button
          kind="primary"
          icon="check"
          keys="Mod+Enter"
          type="submit"
          form="decide"
          isDisabled={waits !== undefined}
          isPending={decide.isPending}
          working="Saving"
        >
          Save decision
        </Button>
      }
    >
      <Reach one={one} />
      <Form
        id="decide"
        className="decide-form"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <Choice
          label="Decision"
          options={[
            { value: "told", label: "Told", mark: "done" },
            { value: "not_needed", label: "Not needed" },
            { value: "pending", label: "Pending", mark: "pending" },
          ]}
          value={form.decision}
          onChange={(decision) => set({ decision })}
          hint="Who is told is decided by the medical director or the health department"
        />
        {form.decision === "told" && (
          <>
            <Choice
              label="How"
              options={ways}
              value={form.way}
              onChange={(way) => set({ way })}
              error={form.way === "other" ? undefined : errors.how}
              keepSpace={false}
            />
            {form.way === "other" && (
              <TextField
                label="In which way"
                value={form.how}
                onChange={(how) => set({ how })}
                error={errors.how}
                maxLength={120}
              />
            )}
            <DateField
              label="Day they were told"
              value={form.told_on}
              onChange={(told_on) => set({ told_on })}
              purpose="past"
              error={errors.told_on}
            />
          </>
        )}
        {form.decision !== null && (
          <TextArea
            label={form.decision === "not_needed" ? "Reason" : "Note"}
            optional={form.decision !== "not_needed"}
            value={form.note}
            onChange={(note) => set({ note })}
            hint={
              form.decision === "not_needed"
                ? "Who decided, and why nothing need be said"
                : form.decision === "told"
                  ? "What was said, and what they asked"
                  : "What it waits for"
            }
            error={errors.note}
            maxLength={500}
          />
        )}
      </Form>
      {decide.isError && Object.keys(errors).length === 0 && <Failure {...wordingOf(decide.error)} />}
      {one.decisions.length > 0 && <Earlier decisions={one.decisions} />}
    </Dialog>
  );
}

function Reach({ one }: { one: Touched }) {
  return (
    <dl className="pairs">
      <dt>Reach</dt>
      <dd>
        {one.contact ? <bdi>{one.contact}</bdi> : "Nothing on record"}
        {one.contact && `, ${one.may_leave_message ? "a message may be left" : "leave no message"}`}
      </dd>
      <dt>Used</dt>
      <dd>
        <ul>
          {one.uses.map((used) => (
            <li key={`${used.treatment} ${used.item}`}>
              {formatDay(used.day)}: {used.name}, <span className="code">{used.item}</span>, by{" "}
              <bdi>{used.practitioner}</bdi>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

function Earlier({ decisions }: { decisions: readonly ClientDecision[] }) {
  const zone = useSession().profile.fields.time_zone;
  return (
    <section className="earlier" aria-label="Decisions on record">
      <h3 className="label">Decisions on record, newest first</h3>
      <ul>
        {decisions.map((was) => (
          <li key={was.at}>
            <b className="medium">{decisionWords[was.decision]}</b> {decisionInWords(was)}
            {was.decision === "told" && was.note && `. ${was.note}`}
            <span className="meta second">
              {formatMoment(was.at, zone)}, <bdi>{was.by_name}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
