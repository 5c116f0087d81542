/** Asking: every question in its section, findings beside them at once, saved only when complete. */
import { useEffect, useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { strictest } from "@/components/severity-words";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatTime } from "@/format/moment";
import type { Finding, HistoryView } from "@/ipc/bindings";
import { englishName } from "@/ipc/language";
import { useClientWord, useSession } from "@/ipc/session-context";
import { type Draft, useDraft } from "@/ipc/use-draft";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useSaveHistory, useWeighed } from "../api/use-history";
import { DraftBack } from "./draft-back";
import { answersOf, isOpen, maskedOf, noToTheRest, nothing, questionsOf } from "./given";
import { fromRecord, type HistoryDraft, isHistoryDraft, stillFits } from "./history-draft";
import { QuestionRow } from "./question-row";

type Props = {
  client: string;
  view: HistoryView;
  findings: (findings: readonly Finding[]) => React.ReactNode;
  onDone: () => void;
  /** Back to the record without saving; not offered when everything must be asked. */
  onLeave?: () => void;
};

export function HistoryForm(props: Props) {
  const draft = useDraft(`history:${props.client}`, isHistoryDraft);
  if (!draft.isReady) return <Loading says="Opening the history" rows={6} />;
  return <Begin {...props} draft={draft} />;
}

type WithDraft = { draft: Draft<HistoryDraft> };

function Begin({ draft, ...props }: Props & WithDraft) {
  const { left, leftAt, discard } = draft;
  const [back, setBack] = useState(left && stillFits(left, props.view) ? left : undefined);
  useEffect(() => {
    if (left && !back) void discard();
  }, [left, back, discard]);
  const key = back ? "draft" : "record";
  return (
    <Asking key={key} {...props} draft={draft} start={back ?? fromRecord(props.view)}>
      {back && <DraftBack at={leftAt} isFull={back.isFull} onStart={() => setBack(undefined)} />}
    </Asking>
  );
}

type AskingProps = Props & WithDraft & { start: HistoryDraft; children: React.ReactNode };

function Asking({ client, view, findings, onDone, onLeave, draft, start, children }: AskingProps) {
  const [typed, setTyped] = useState(start);
  const { given, interpreter, isFull } = typed;
  const { questionnaire } = view;
  const masked = maskedOf(view);
  const zone = useSession().profile.fields.time_zone;
  const word = useClientWord();
  const save = useSaveHistory(client);
  const answers = answersOf(questionnaire, given);
  const weighed = useWeighed(client, answers);
  const found = weighed.data ?? [];
  const errors = fieldErrors(save.error);
  const open = questionsOf(questionnaire).filter((q) =>
    isOpen(q, given[q.code] ?? nothing, masked.has(q.code)),
  );
  const unasked = open.filter((q) => given[q.code]?.reply !== "yes").length;
  const who = view.attested_by === "guardian" ? "guardian" : word.one;

  useEffect(() => errorIntoView(save.error), [save.error]);
  // The questions open with the keyboard on the first: Y and N answer from there.
  useEffect(firstQuestion, []);
  useShortcut("Mod+Enter", "Save the history", send);

  function change(part: Partial<Pick<HistoryDraft, "given" | "interpreter">>) {
    const next = { ...typed, ...part };
    setTyped(next);
    draft.keep(next);
  }
  function send() {
    if (open.length > 0 || save.isPending) return;
    const { attested_by } = view;
    const { language } = questionnaire;
    save.mutate(
      { answers, kind: isFull ? "full" : "changed", attested_by, language, interpreter },
      {
        onSuccess: async () => {
          await draft.discard();
          notify(isFull ? "History saved" : "Changes saved");
          onDone();
        },
      },
    );
  }

  return (
    <div className="history-asking">
      <div className="history-questions" data-region="questions">
        {children}
        {questionnaire.sections.map((section) => (
          <section key={section.code} className="history-section" aria-label={section.title}>
            <h2 className="title t3">{section.title}</h2>
            {section.questions.map((question) => (
              <QuestionRow
                key={question.code}
                question={question}
                given={given[question.code] ?? nothing}
                isMasked={masked.has(question.code)}
                severity={strictest(found.filter((finding) => finding.field === `answers.${question.code}`))}
                errors={errors}
                onChange={(one) => change({ given: { ...given, [question.code]: one } })}
              />
            ))}
          </section>
        ))}
        <section className="history-section" aria-label="Language">
          <h2 className="title t3">Language</h2>
          <TextField
            label="Interpreter"
            optional
            value={interpreter}
            onChange={(name) => change({ interpreter: name })}
            hint={`Asked in ${englishName(questionnaire.language)}. Name who interpreted, if anybody did`}
          />
        </section>
        {save.error && <Failure {...wordingOf(save.error)} />}
      </div>
      <aside className="history-findings">{findings(found)}</aside>
      <footer className="history-foot">
        <span className="meta">{draft.savedAt ? `Draft saved ${formatTime(draft.savedAt, zone)}` : ""}</span>
        <span className="row end">
          <span className="meta" role="status">
            {open.length > 0
              ? `${open.length} to answer before saving`
              : `The ${who} vouches for these answers`}
          </span>
          {onLeave && <Button onPress={onLeave}>Back to the record</Button>}
          {unasked > 0 && (
            <Button onPress={() => change({ given: noToTheRest(questionnaire, given, masked) })}>
              The {who} says no to the other {unasked}
            </Button>
          )}
          <Button
            kind="primary"
            icon="check"
            keys="Mod+Enter"
            isDisabled={open.length > 0}
            isPending={save.isPending}
            working="Saving"
            onPress={send}
          >
            {isFull ? "Save history" : "Save changes"}
          </Button>
        </span>
      </footer>
    </div>
  );
}

/** Where the keyboard starts: the first question's answer, or its first choice when it has none. */
function firstQuestion() {
  const first = document.querySelector(".question");
  const radio =
    first?.querySelector<HTMLElement>("input:checked") ?? first?.querySelector<HTMLElement>("input");
  radio?.focus();
}

/** Brings the question the backend refused into sight. */
function errorIntoView(error: unknown) {
  const question = error instanceof AppError ? error.field?.split(".")[1] : undefined;
  if (question) document.querySelector(`[data-question="${question}"]`)?.scrollIntoView({ block: "center" });
}
