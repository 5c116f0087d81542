/** Every form in every language: which version is in force, and whether somebody answers for its words. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Region } from "@/components/region";
import { useRowKeys } from "@/components/use-row-keys";
import { useShortcut } from "@/components/use-shortcut";
import { formatMomentShort } from "@/format/moment";
import type { FormListed } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useForms } from "../api/use-forms";
import { cameFrom, standingOf } from "./form-words";
import { NewFormRegion } from "./new-form";
import "./forms.css";

export function FormsScreen() {
  const forms = useForms();
  const go = useNavigate();
  const { me } = useSession();
  const mayWrite = me.may_lift || me.may_manage;
  const [isNew, setNew] = useState(false);
  useShortcut("n", "New form", () => setNew(true), { isOn: mayWrite && !isNew });
  const open = forms.data?.filter((form) => form.active && form.active.reviewed_at === null).length ?? 0;
  return (
    <div className="page forms">
      <PageHead
        title="Forms"
        sub={forms.data && `${forms.data.length} forms${open > 0 ? `, ${open} not reviewed` : ""}`}
      >
        {mayWrite && !isNew && (
          <Button icon="plus" keys="N" onPress={() => setNew(true)}>
            New form
          </Button>
        )}
      </PageHead>
      {isNew && forms.data && (
        <NewFormRegion
          forms={forms.data}
          onBegun={(begun) => void go({ to: "/forms/draft/$id/edit", params: { id: begun.version.id } })}
          onLeave={() => setNew(false)}
        />
      )}
      {forms.isPending && <Loading says="Reading the forms" rows={4} />}
      {forms.isError && (
        <Failure {...wordingOf(forms.error)}>
          <Button icon="undo" onPress={() => void forms.refetch()}>
            Try again
          </Button>
        </Failure>
      )}
      {forms.data?.length === 0 && (
        <Empty title="No forms yet" says="They come with Dermis when somebody signs in after an update." />
      )}
      {open > 0 && (
        <p className="meta">
          Forms that came with Dermis are a start. Review each with your medical director and counsel, then
          mark it as reviewed.
        </p>
      )}
      {forms.data && forms.data.length > 0 && (
        <Region title="All forms" isPane>
          <FormsTable forms={forms.data} />
        </Region>
      )}
    </div>
  );
}

function FormsTable({ forms }: { forms: readonly FormListed[] }) {
  const table = useRef<HTMLTableElement>(null);
  const zone = useSession().profile.fields.time_zone;
  useRowKeys(table, "tbody tr");
  return (
    <table className="table rows" ref={table}>
      <thead>
        <tr>
          <th scope="col">Form</th>
          <th scope="col">Language</th>
          <th scope="col" className="num">
            Version
          </th>
          <th scope="col">Changed</th>
          <th scope="col">Reviewed</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {forms.map((form) => {
          const { active, code, language } = form;
          const standing = standingOf(form);
          return (
            <tr key={`${code} ${language}`}>
              <th scope="row">
                <Link
                  to="/forms/$code/$language"
                  params={{ code, language }}
                  className="form-link"
                  aria-label={`${form.title}, ${form.language_name}`}
                >
                  <bdi>{form.title}</bdi>
                </Link>{" "}
                <span className="meta code">{code}</span>
              </th>
              <td lang={language}>{form.language_name}</td>
              <td className="num">{active?.version ?? "–"}</td>
              <td className="meta">
                {active && <bdi>{cameFrom(active)}</bdi>}
                {active?.released_at && `, ${formatMomentShort(active.released_at, zone)}`}
              </td>
              <td className="meta">
                {active?.reviewed_at ? (
                  <>
                    <bdi>{active.reviewed_by}</bdi>, {formatMomentShort(active.reviewed_at, zone)}
                  </>
                ) : (
                  "Not yet"
                )}
              </td>
              <td>
                <span className="row wrap">
                  <Badge mark={standing.mark}>{standing.says}</Badge>
                  {form.draft && <Badge mark="pending">Draft of version {form.draft.version}</Badge>}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
