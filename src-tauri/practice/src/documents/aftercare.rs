//! The aftercare sheet of one treatment: its zones, deepest depth, tip lot, next date and whom to
//! call, in four timed blocks (domain reference §5.4).

use super::template::{self, AFTERCARE, Fields};
use super::{
    DocumentKind, NewDocument, Pages, TemplateRow, letter_size, letterhead, sha256, stamp, words,
};
use crate::audit::Op;
use crate::profile::{Paper, Parameters, ProfileFields};
use crate::rights::Act;
use crate::treatments::{AftercareFacts, TreatmentDraft, for_aftercare, zones_in};
use crate::{
    ClientId, Day, Depth, DocumentId, Error, Instant, Practice, Result, TreatmentId, clients, store,
};
use documents::{AftercarePaper, Sheet, ZoneDepth};
use rusqlite::Transaction;
use serde::Deserialize;
use std::collections::BTreeSet;

/// A depth from which the sheet adds what only deeper treatments need (domain reference §5.4).
pub(crate) const DEEP: Depth = Depth(1_000);
/// Days from a session to the picture that shows its result, unless a day was planned; six weeks, the
/// end of the last block.
const REVIEW_DAYS: i64 = 42;

/// How the sheet is to be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, specta::Type)]
pub struct AftercareOptions {
    /// Paper size.
    pub paper: Paper,
    /// At least 16 pt text, for people who read large print.
    pub large_print: bool,
}

/// A sheet ready to be shown or stored.
struct Ready {
    client: ClientId,
    paper: AftercarePaper,
    template: TemplateRow,
    language: String,
}

impl Practice {
    /// The aftercare sheet of a treatment as it will print.
    ///
    /// # Errors
    /// [`crate::Error::EmptyField`] naming the field that is empty (`lot`, `clinic.phone`): a
    /// sheet with a hole in it is never printed; [`crate::Error::NotFound`].
    pub fn aftercare_preview(
        &self,
        treatment: TreatmentId,
        options: AftercareOptions,
    ) -> Result<Pages> {
        self.may(Act::AftercarePreview)?;
        let ready = self.transact(Op::PreviewDocument, |tx, note| {
            let ready = self.aftercare_ready(tx, treatment, options)?;
            note.client(ready.client).subject(treatment);
            note.data(serde_json::json!({ "kind": DocumentKind::Aftercare }));
            Ok(ready)
        })?;
        let sheet = self.engine().aftercare(&ready.paper)?;
        Ok(Pages::of(&sheet, &ready.template, &ready.language))
    }

    /// Makes the aftercare sheet and stores it. The same sheet asked for again is the one already
    /// there: printing twice does not make two documents.
    ///
    /// # Errors
    /// As for [`Practice::aftercare_preview`].
    pub fn make_aftercare(
        &self,
        treatment: TreatmentId,
        options: AftercareOptions,
    ) -> Result<DocumentId> {
        self.may(Act::MakeAftercare)?;
        self.transact(Op::MakeDocument, |tx, note| {
            let ready = self.aftercare_ready(tx, treatment, options)?;
            let sheet = self.engine().aftercare(&ready.paper)?;
            let client = ready.client;
            let id = ready.document(treatment, sheet)?.store(tx, self.actor().id, self.now())?;
            note.client(client).subject(id);
            note.data(
                serde_json::json!({ "kind": DocumentKind::Aftercare, "treatment": treatment }),
            );
            Ok(id)
        })
    }

    fn aftercare_ready(
        &self,
        tx: &Transaction<'_>,
        treatment: TreatmentId,
        options: AftercareOptions,
    ) -> Result<Ready> {
        let facts = for_aftercare(tx, treatment)?;
        let charted =
            store::treatments::get(tx, treatment)?.ok_or(Error::NotFound("treatment"))?.draft;
        let client = clients::get(tx, facts.client, self.today())?;
        let profile = store::profile::get(tx)?.fields;
        let parameters = store::profile::parameters(tx)?;
        let template = template::in_force(tx, AFTERCARE, &client.fields.language)?;
        let deep = facts.deepest.is_some_and(|depth| depth >= DEEP);
        let flags: BTreeSet<String> = deep.then(|| "deep".to_owned()).into_iter().collect();
        let language = template.language.as_str();
        let zones = charted.zones.iter().map(|zone| zone.zone.as_str());
        let zones = zones_in(language, zones);
        let fields = fields(&facts, (&client.called, zones), &profile, &parameters, language);
        let paper = AftercarePaper {
            size: letter_size(options.paper),
            stamp: stamp(self.now(), self.zone()),
            letterhead: letterhead(tx, &profile)?,
            text: template.merged(&fields, &flags)?,
            chart: chart(&charted),
            hints: hints(facts.day, language),
            explained_by: facts.practitioner,
            given_on: self.today().long_in(language),
            large_print: options.large_print,
        };
        Ok(Ready { client: facts.client, paper, template, language: client.fields.language })
    }
}

impl Ready {
    /// The finished document. The minute it was made is outside the hash, so that the same sheet
    /// made again is recognised.
    fn document(self, treatment: TreatmentId, sheet: Sheet) -> Result<NewDocument> {
        let content = serde_json::to_string(&self.paper)?;
        let timeless = AftercarePaper { stamp: stamp(Instant(0), chrono_tz::UTC), ..self.paper };
        let hash = sha256(serde_json::to_string(&timeless)?.as_bytes());
        let about = (self.client, DocumentKind::Aftercare, treatment.uuid());
        Ok(NewDocument::of(about, &self.template, (content, hash), sheet))
    }
}

fn fields(
    facts: &AftercareFacts,
    (called, zones): (&str, String),
    profile: &ProfileFields,
    parameters: &Parameters,
    language: &str,
) -> Fields {
    let number = |key: &str| parameters.get(key).to_string();
    let depth = facts.deepest.map(|depth| depth.to_string().replace(" mm", "")).unwrap_or_default();
    let review = facts.review_on.unwrap_or_else(|| facts.day.plus_days(REVIEW_DAYS));
    let post = if facts.post_products.is_empty() {
        words::what_we_gave(language).to_owned()
    } else {
        facts.post_products.clone()
    };
    [
        ("client.first", called.to_owned()),
        ("clinic.name", profile.name.clone()),
        ("clinic.phone", profile.phone.clone()),
        ("date", facts.day.long_in(language)),
        ("depth", depth),
        ("emergency.number", profile.emergency_number.clone()),
        ("lot", facts.lots.clone()),
        ("next_date", facts.next_date.map(|day| day.weekday_long_in(language)).unwrap_or_default()),
        ("oncall", profile.out_of_hours.clone()),
        ("post_product", post),
        ("resume_day", number("resume_day")),
        ("review_date", review.long_in(language)),
        ("wash_hours", number("wash_hours")),
        ("zones", zones),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value))
    .collect()
}

fn chart(charted: &TreatmentDraft) -> Vec<ZoneDepth> {
    let depth = |depth: Depth| u32::try_from(depth.0).unwrap_or_default();
    let treated = charted.zones.iter().filter_map(|zone| Some((zone, zone.depth_um?)));
    treated
        .map(|(zone, deep)| ZoneDepth { zone: zone.zone.clone(), depth_um: depth(deep) })
        .collect()
}

/// The dates under the four headings, so that nobody has to count days on their fingers.
fn hints(day: Day, language: &str) -> Vec<String> {
    let weekday = |days: i64| day.plus_days(days).weekday_in(language);
    let (second, third) = (weekday(2), weekday(3));
    let week = day.plus_days(7).weekday_long_in(language);
    let later = day.plus_days(28).day_month_in(language);
    match language {
        "es" => vec![
            format!("hasta el {}", weekday(1)),
            format!("{second} y {third}"),
            format!("hasta el {week}"),
            format!("desde el {later}"),
        ],
        _ => vec![
            format!("to {}", weekday(1)),
            format!("{second} and {third}"),
            format!("to {week}"),
            format!("from {later}"),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dates_of_the_four_blocks_follow_from_the_day_of_treatment() {
        let day: Day = "2026-11-24".parse().expect("a day");
        let expected =
            ["to Wednesday", "Thursday and Friday", "to Tuesday 1 December", "from 22 December"];
        assert_eq!(hints(day, "en"), expected, "a Tuesday's treatment");
        let expected = [
            "hasta el miércoles",
            "jueves y viernes",
            "hasta el martes 1 de diciembre",
            "desde el 22 de diciembre",
        ];
        assert_eq!(hints(day, "es"), expected, "in the client's language");
    }
}
