/** Beside the timeline: the course, permissions and how to reach the client. */
import { Badge } from "@/components/badge";
import { Comb, type Tooth } from "@/components/comb";
import { formatDay, formatDayNear } from "@/format/day";
import { formatDepth } from "@/format/depth";
import type { ClientPage, Course, FormStanding } from "@/ipc/bindings";
import { consentEnds } from "@/ipc/consent-wording";
import { englishName } from "@/ipc/language";

export function ClientSide({ page }: { page: ClientPage }) {
  const { fields } = page.client;
  const skin =
    fields.skin_type === null
      ? "Not looked at"
      : `Fitzpatrick ${["I", "II", "III", "IV", "V", "VI"][fields.skin_type - 1]}`;
  return (
    <aside className="client-side" aria-label="On file" data-region="">
      {page.course && <CourseSection course={page.course} />}
      <section>
        <h3 className="label">History</h3>
        <p>{page.history.last_full ? `Asked in full ${formatDay(page.history.last_full)}` : "Never asked"}</p>
      </section>
      <PermissionSection page={page} />
      <section>
        <h3 className="label">Skin</h3>
        <p>{skin}</p>
      </section>
      <section>
        <h3 className="label">Contact</h3>
        <dl className="pairs">
          <dt>Phone</dt>
          <dd>{fields.phone || "None"}</dd>
          <dt>Message</dt>
          <dd>{fields.may_leave_message ? "May be left" : "Not to be left"}</dd>
          <dt>Email</dt>
          <dd className="wrap">{fields.email || "None"}</dd>
          <dt>Reads</dt>
          <dd>
            <bdi>{englishName(fields.language)}</bdi>
          </dd>
          {fields.interpreter !== null && (
            <>
              <dt>Interpreter</dt>
              <dd>
                <bdi>{fields.interpreter || "Needed"}</bdi>
              </dd>
            </>
          )}
          {fields.emergency_name && (
            <>
              <dt>Emergency</dt>
              <dd>
                <bdi>{fields.emergency_name}</bdi>
                {fields.emergency_relation && (
                  <>
                    , <bdi>{fields.emergency_relation}</bdi>
                  </>
                )}
                <br />
                {fields.emergency_phone}
              </dd>
            </>
          )}
          {fields.guardian && (
            <>
              <dt>Guardian</dt>
              <dd>
                <bdi>{fields.guardian.name}</bdi>, {fields.guardian.id_seen ? "paper seen" : "paper not seen"}
              </dd>
            </>
          )}
        </dl>
      </section>
      {fields.note && (
        <section>
          <h3 className="label">Note</h3>
          <p className="typed-lines">{fields.note}</p>
        </section>
      )}
    </aside>
  );
}

function CourseSection({ course }: { course: Course }) {
  const teeth = Array.from({ length: course.of }, (_, at): Tooth => (at < course.done ? "on" : "later"));
  return (
    <section>
      <h3 className="label">Course</h3>
      <div className="row">
        <Comb teeth={teeth} size="lg" />
        <span>
          <bdi className="medium">{course.indication || "Microneedling"}</bdi>
          <br />
          <span className="meta">
            {course.done} of {course.of} done
            {course.next_date && `, next from ${formatDayNear(course.next_date)}`}
          </span>
        </span>
      </div>
    </section>
  );
}

function PermissionSection({ page }: { page: ClientPage }) {
  const { consent, pictures, other_forms } = page;
  return (
    <section>
      <h3 className="label">Permissions</h3>
      {!consent && <p>No consent to microneedling signed</p>}
      <dl className="pairs">
        {consent && (
          <>
            <dt>Treat</dt>
            <dd>
              <Badge mark={consent.in_force ? "done" : "pending"}>
                {consent.in_force ? `Up to ${formatDepth(consent.max_depth_um)}` : "Not in force"}
              </Badge>
              {consent.ended && <p className="meta">{consentEnds[consent.ended]}</p>}
            </dd>
          </>
        )}
        <Permission name="Photos" given={pictures.record} />
        <Permission name="Teaching" given={pictures.teaching} />
        <Permission name="Marketing" given={pictures.marketing} />
      </dl>
      {other_forms.length > 0 && (
        <ul className="other-forms">
          {other_forms.map((form) => (
            <li key={form.code}>
              {form.name}
              <Badge mark={form.ended ? "pending" : "done"}>{formLine(form)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function formLine({ ended, valid_until }: FormStanding): string {
  if (ended) return consentEnds[ended];
  return valid_until ? `To ${formatDay(valid_until)}` : "Until withdrawn";
}

function Permission({ name, given }: { name: string; given: boolean | null }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {given === null ? (
          <Badge mark="pending">Not asked</Badge>
        ) : (
          <Badge mark={given ? "done" : "plain"}>{given ? "Yes" : "No"}</Badge>
        )}
      </dd>
    </>
  );
}
