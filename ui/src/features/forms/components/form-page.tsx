/** One form: every version, who answers for its words, and what can be done with it. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Region } from "@/components/region";
import { Severity } from "@/components/severity";
import { useShortcut } from "@/components/use-shortcut";
import type { Form, FormVersion } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useEditForm, useForm } from "../api/use-forms";
import { AddLanguage } from "./add-language";
import { CompareDialog } from "./compare-dialog";
import { RetireDialog } from "./retire-dialog";
import { ReviewDialog } from "./review-dialog";
import { TestPrint } from "./test-print";
import { VersionsTable } from "./versions-table";
import "./forms.css";

type Props = { code: string; language: string };

/** What stands open over the page. */
export type Doing =
  | { act: "review" | "retire" | "print"; version: FormVersion }
  | { act: "compare"; version: FormVersion; before: FormVersion };

export function FormPage({ code, language }: Props) {
  const form = useForm(code, language);
  if (form.isPending) return <Loading says="Opening the form" rows={6} />;
  if (form.isError) {
    return (
      <div className="page">
        <Failure {...wordingOf(form.error)}>
          <Button icon="undo" onPress={() => void form.refetch()}>
            Try again
          </Button>
        </Failure>
      </div>
    );
  }
  return <OneForm form={form.data} />;
}

function OneForm({ form }: { form: Form }) {
  const { me } = useSession();
  const word = useClientWord();
  const go = useNavigate();
  const edit = useEditForm();
  const [doing, setDoing] = useState<Doing | null>(null);
  const mayWrite = me.may_lift || me.may_manage;
  const active = form.versions.find((version) => version.state === "active");
  const draft = form.versions.find((version) => version.state === "draft");
  /** Whose words another language begins with. */
  const base = active ?? form.versions[0];
  const [isAdding, setAdding] = useState(false);
  const write = (id: string) => void go({ to: "/forms/draft/$id/edit", params: { id } });
  const begin = (from: string) => edit.mutate(from, { onSuccess: (begun) => write(begun.version.id) });
  const start = draft ? () => write(draft.id) : active ? () => begin(active.id) : null;
  const close = () => setDoing(null);
  useShortcut("n", draft ? "Go on writing" : "Write a new version", () => start?.(), {
    isOn: mayWrite && start !== null && doing === null,
  });
  return (
    <div className="page forms">
      <Link to="/forms" className="back">
        Forms
      </Link>
      <PageHead
        title={<bdi>{form.title}</bdi>}
        sub={
          <>
            <span className="code">{form.code}</span>, <span lang={form.language}>{form.language_name}</span>
          </>
        }
      >
        {mayWrite && base && !isAdding && (
          <Button icon="globe" onPress={() => setAdding(true)}>
            Add a language
          </Button>
        )}
        {active && (
          <Button icon="print" onPress={() => setDoing({ act: "print", version: active })}>
            Test print
          </Button>
        )}
        {mayWrite && start && (
          <Button kind="primary" icon="pen" keys="N" isPending={edit.isPending} onPress={start}>
            {draft ? "Go on writing" : "Write a new version"}
          </Button>
        )}
      </PageHead>
      {isAdding && base && (
        <AddLanguage
          code={form.code}
          version={base}
          onBegun={(begun) => write(begun.version.id)}
          onLeave={() => setAdding(false)}
        />
      )}
      {edit.isError && <Failure {...wordingOf(edit.error)} />}
      {active && active.reviewed_at === null && (
        <p className="row">
          <Severity name="warn" label="Caution" />
          Nobody has marked the words in force as reviewed. Review them with your medical director and
          counsel.
        </p>
      )}
      {!active && (
        <p className="meta">
          {form.versions.every((version) => version.state === "draft")
            ? "This form was never in use: no paper is made from it until its draft is put in force."
            : "This form is not in use: no new paper is made from it. What was signed on it stays."}
        </p>
      )}
      {form.signed_clients !== null && (
        <p className="meta">
          {form.signed_clients === 0
            ? `What was signed on this form covers nobody today.`
            : `What was signed on this form covers ${form.signed_clients} ${
                form.signed_clients === 1 ? word.one : word.many
              } today.`}
        </p>
      )}
      <Region title="Versions" note="Newest first. A signed paper keeps the version it was signed on" isPane>
        <VersionsTable
          form={form}
          mayWrite={mayWrite}
          onDo={setDoing}
          onWrite={write}
          onBegin={draft ? null : begin}
        />
      </Region>
      {doing?.act === "review" && <ReviewDialog form={form} version={doing.version} onClose={close} />}
      {doing?.act === "retire" && <RetireDialog form={form} version={doing.version} onClose={close} />}
      {doing?.act === "print" && <TestPrint form={form} version={doing.version} onClose={close} />}
      {doing?.act === "compare" && (
        <CompareDialog earlier={doing.before} later={doing.version} onClose={close} />
      )}
    </div>
  );
}
