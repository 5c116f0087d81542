/** Writing a draft: the parts at the left, the very pages beside them. Everything typed is kept as it is typed. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { notify } from "@/components/toast-queue";
import { useRested } from "@/components/use-rested";
import { useShortcut } from "@/components/use-shortcut";
import type { Form, FormWording } from "@/ipc/bindings";
import { faultWording } from "@/ipc/fault-wording";
import { useSession } from "@/ipc/session-context";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useFormDraft } from "../api/use-form-draft";
import { useDiscardForm, useForm, useFormPreview, useWording } from "../api/use-forms";
import { ActivateDialog } from "./activate-dialog";
import { CompareDialog } from "./compare-dialog";
import { DiscardDialog } from "./discard-dialog";
import { EditorFields } from "./editor-fields";
import { insertField, insertPassage, withTextAt } from "./form-words";
import { InsertBar } from "./insert-bar";
import { PreviewPane } from "./preview-pane";
import { usualSample } from "./sample-fields";
import { TestPrint } from "./test-print";
import { useCaret } from "./use-caret";
import { usePartActs } from "./use-part-acts";
import "./forms.css";

export function FormEditor({ id }: { id: string }) {
  const { me } = useSession();
  const wording = useWording(id);
  const { code = "", language = "" } = wording.data ?? {};
  const form = useForm(code, language, wording.data !== undefined);
  if (!me.may_lift && !me.may_manage) {
    return (
      <div className="page">
        <Failure
          kind="refused"
          happened="Forms are written by those who lift stops or manage"
          safe="Nothing was changed."
        />
      </div>
    );
  }
  const failed = wording.error ?? form.error;
  // A look in the background that failed takes nobody's editor away.
  if (failed && (!wording.data || !form.data)) {
    return (
      <div className="page">
        <Failure {...wordingOf(failed)}>
          <Button icon="undo" onPress={() => void wording.refetch()}>
            Try again
          </Button>
        </Failure>
      </div>
    );
  }
  if (!wording.data || !form.data) return <Loading says="Opening the draft" rows={8} />;
  if (wording.data.version.state !== "draft") return <NoDraft wording={wording.data} />;
  return <Editor wording={wording.data} form={form.data} />;
}

/** Somebody put it in force meanwhile, or came here by an old address. */
function NoDraft({ wording: { code, language } }: { wording: FormWording }) {
  return (
    <div className="page">
      <Failure
        kind="refused"
        happened="This version is in force and cannot change"
        safe="Begin a new version on the form's page."
      >
        <Link to="/forms/$code/$language" params={{ code, language }}>
          Open the form
        </Link>
      </Failure>
    </div>
  );
}

type Over = "activate" | "compare" | "print" | "discard" | null;

function Editor({ wording, form }: { wording: FormWording; form: Form }) {
  const { version } = wording;
  const open = useFormDraft(wording);
  const { text, change } = open;
  const go = useNavigate();
  const [sample, setSample] = useState(usualSample);
  const [over, setOver] = useState<Over>(null);
  const fields = useRef<HTMLDivElement>(null);
  const caret = useCaret(fields);
  const { caretAt, putCaret, focusPlace } = caret;
  const parts = usePartActs({ text, change, rules: form.part_rules, caret });
  const discard = useDiscardForm(version.id, () => {
    open.forget();
    notify("The draft is discarded");
    leave();
  });
  const rested = useRested(text, 250);
  const preview = useFormPreview(version.id, rested, sample);
  const active = form.versions.find((other) => other.state === "active");
  const close = () => setOver(null);
  const leave = () => {
    const { code, language } = form;
    void go({ to: "/forms/$code/$language", params: { code, language } });
  };
  const insert = (done: { text: typeof text; caret: number } | null, place: string) => {
    if (!done) return;
    change(done.text);
    putCaret(place, done.caret);
  };
  const errors: Record<string, string> = { ...fieldErrors(preview.error), ...fieldErrors(open.error) };
  for (const fault of preview.data?.faults ?? []) errors[fault.place] ??= faultWording(fault);
  const ages = Object.fromEntries((preview.data?.readings ?? []).map(({ place, age }) => [place, age]));
  const goTo = (place: string) => {
    close();
    focusPlace(place);
  };
  useShortcut("Mod+S", "Save now", () => void open.flush(), { isOn: over === null });
  useShortcut("Mod+Enter", "Put in force", () => setOver("activate"), { isOn: over === null });
  return (
    <div className="page forms form-editor">
      <Link to="/forms/$code/$language" params={form} className="back">
        {form.title}
      </Link>
      <PageHead
        title={<bdi>{text.title || form.title}</bdi>}
        sub={
          <>
            Draft of version {version.version}, <span lang={form.language}>{form.language_name}</span>{" "}
            <span role="status">
              {open.isKept ? <Badge mark="done">Saved</Badge> : <Badge mark="pending">Not saved yet</Badge>}
            </span>
          </>
        }
      >
        <Button kind="quiet" onPress={() => setOver("discard")}>
          Discard draft
        </Button>
        <Button onPress={() => void open.flush().then((isKept) => isKept && setOver("print"))}>
          Test print
        </Button>
        {active && (
          <Button onPress={() => void open.flush().then((isKept) => isKept && setOver("compare"))}>
            Compare with version {active.version}
          </Button>
        )}
        <Button kind="primary" icon="check" keys="Mod+Enter" onPress={() => setOver("activate")}>
          Put in force
        </Button>
      </PageHead>
      {open.error !== null && Object.keys(fieldErrors(open.error)).length === 0 && (
        <Failure {...wordingOf(open.error)}>
          <Button onPress={() => void open.flush()}>Save again</Button>
        </Failure>
      )}
      <div className="form-editor-panes">
        <p className="visually-hidden" role="status">
          {parts.says}
        </p>
        <div className="region form-texts" data-region="words" ref={fields} tabIndex={-1}>
          <InsertBar
            form={form}
            onField={(name) => {
              const at = caretAt();
              if (at) insert(insertField(text, at, name), at.place);
            }}
            onPassage={(flag) => {
              const at = caretAt();
              if (at) insert(insertPassage(text, at, flag), at.place);
            }}
            onItem={parts.addItem}
          />
          <EditorFields
            text={text}
            errors={errors}
            ages={ages}
            doing={parts.doing}
            removed={parts.removed}
            onPutBack={parts.putBack}
            adding={parts.adding}
            onAdd={parts.add}
            onLeaveAdding={parts.leaveAdding}
            onChange={change}
            onName={(name) => change({ ...text, name })}
            onType={(place, words) => change(withTextAt(text, place, words))}
          />
        </div>
        <PreviewPane
          hasLargePrint={form.has_large_print}
          text={text}
          sample={sample}
          onSample={setSample}
          preview={preview.data}
          isBehind={preview.isPending || preview.isPlaceholderData || rested !== text}
          error={Object.keys(fieldErrors(preview.error)).length > 0 ? null : preview.error}
          onGo={goTo}
        />
      </div>
      {over === "activate" && (
        <ActivateDialog
          form={form}
          wording={wording}
          open={open}
          onGo={goTo}
          onDone={leave}
          onClose={close}
        />
      )}
      {over === "compare" && active && <CompareDialog earlier={active} later={version} onClose={close} />}
      {over === "print" && <TestPrint form={form} version={version} onClose={close} />}
      {over === "discard" && (
        <DiscardDialog
          version={version.version}
          isPending={discard.isPending}
          error={discard.error}
          onDiscard={() => void open.flush().then(() => discard.mutate(open.savesNow()))}
          onClose={close}
        />
      )}
    </div>
  );
}
