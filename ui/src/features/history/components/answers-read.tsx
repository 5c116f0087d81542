/** The history in force, to read: what was answered yes first, the rest by name, and who asked when. */
import { Badge } from "@/components/badge";
import { Region } from "@/components/region";
import { formatDay } from "@/format/day";
import { formatTime } from "@/format/moment";
import type { HistoryView, ReviewLine } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { inWords, questionsOf } from "./given";

export function AnswersRead({ view }: { view: HistoryView }) {
  const questions = questionsOf(view.questionnaire);
  const reply = (code: string) => view.answers.find((answer) => answer.question === code);
  const yes = questions.filter(({ code }) => reply(code)?.reply === "yes");
  const no = questions.filter(({ code }) => reply(code)?.reply === "no");
  const masked = questions.filter(({ code }) => reply(code)?.masked);
  return (
    <>
      <Region title="Answered yes" note={yes.length === 0 ? "Nothing" : undefined}>
        <dl className="answers">
          {yes.map((question) => (
            <div key={question.code}>
              <dt>{question.label}</dt>
              <dd>
                {(question.follow_ups ?? [])
                  .map((f) => [f, reply(question.code)?.follow_ups[f.code]] as const)
                  .filter((pair): pair is readonly [(typeof pair)[0], string] => Boolean(pair[1]))
                  .map(([f, text]) => inWords(f, text))
                  .join(". ")}
              </dd>
            </div>
          ))}
        </dl>
      </Region>
      <Region title="Answered no" note={`${no.length} of ${questions.length}`}>
        <p className="answers-no">{no.map((question) => question.label).join(" · ")}</p>
        {masked.length > 0 && (
          <p className="answers-no meta">{masked.length} on record that only people who treat can read</p>
        )}
      </Region>
      <Region title="Asked before">
        <ul className="reviews">
          {view.reviews.map((review) => (
            <Review key={review.id} review={review} view={view} />
          ))}
        </ul>
      </Region>
    </>
  );
}

const kinds: Record<ReviewLine["kind"], string> = {
  full: "Every question asked",
  changed: "Something changed",
  unchanged: "Nothing changed",
  reasked: "Asked again",
};

function Review({ review, view }: { review: ReviewLine; view: HistoryView }) {
  const zone = useSession().profile.fields.time_zone;
  const label = (code: string) => questionsOf(view.questionnaire).find((q) => q.code === code)?.label ?? code;
  return (
    <li>
      <span className="when">
        {formatDay(review.day)}, {formatTime(review.at, zone)}
      </span>
      <span>
        {kinds[review.kind]}
        {review.changed.length > 0 && `: ${review.changed.map(label).join(", ")}`}
      </span>
      <span className="end meta">
        <bdi>{review.by}</bdi>
        {review.attested_by === "guardian" && <Badge>Guardian</Badge>}
      </span>
    </li>
  );
}
