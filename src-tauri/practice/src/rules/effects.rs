//! R06, R07 and R08: what the answers of the history do. The questionnaire says it as data; this
//! file reads it against today, the device, the zones and the products of a treatment.

use super::history::HistoryCase;
use super::wording::{answer_in_words, capital, codes};
use super::{Finding, Severity};
use crate::history::{Answer, Condition, Effect, Question, Reply, Scope, Unit, Within};
use crate::{Day, fold};

/// The findings of every answer, each with the code of its question.
pub(super) fn findings(case: &HistoryCase<'_>) -> Vec<(String, Finding)> {
    let yes = case.history.answers.iter().filter(|answer| answer.reply == Reply::Yes);
    yes.filter_map(|answer| Some((answer, case.history.questionnaire.question(&answer.question)?)))
        .flat_map(|(answer, question)| {
            let effects = question.effects.iter();
            effects.filter_map(move |effect| {
                let finding = Said { case, answer, question, effect }.finding()?;
                Some((question.code.clone(), finding))
            })
        })
        .collect()
}

/// One effect of one answer.
struct Said<'a> {
    case: &'a HistoryCase<'a>,
    answer: &'a Answer,
    question: &'a Question,
    effect: &'a Effect,
}

impl Said<'_> {
    fn finding(&self) -> Option<Finding> {
        if self.effect.scope == Scope::Energy || !self.holds() || self.is_elsewhere() {
            return None;
        }
        let severity = self.severity();
        let rule = match severity {
            Severity::Block => "R06",
            Severity::Override => "R07",
            Severity::Warn => "R08",
        };
        let about = self.about();
        let product = self.matching_product();
        let mut what = self.worded(&self.effect.what);
        if let Some(product) = &product {
            what = format!("{what}. {product} is used in this session");
        }
        if self.is_labelled() {
            what = format!("{what}. The device's labelling lists it");
        }
        Some(Finding {
            title: self.worded(&self.effect.title),
            what,
            why: self.effect.why.clone(),
            source: format!("Rule {rule}. {}", self.effect.source),
            how: match product {
                Some(product) => format!("Take {product} out of this session"),
                None => self.worded(&self.effect.how),
            },
            field: Some(format!("answers.{}", self.question.code)),
            values: self.values(),
            sensitive: self.question.sensitive,
            only_zones: if self.effect.area { self.zones() } else { Vec::new() },
            ..self.case.voice().finding(rule, &about, severity)
        })
    }

    /// How far it stops: to the end where the device's label lists it or a product matches; numbing
    /// cream only cautions while none is used.
    fn severity(&self) -> Severity {
        let numbing = self.effect.scope == Scope::Anaesthetic;
        if self.is_labelled() || self.matching_product().is_some() {
            Severity::Block
        } else if numbing && !self.case.anaesthetic_used {
            Severity::Warn
        } else {
            self.effect.severity
        }
    }

    /// A label names a question (`pregnancy`) or one effect of it (`allergies.metal`). Naming the
    /// question says nothing about numbing cream, which is not part of the device.
    fn is_labelled(&self) -> bool {
        let of_treatment = self.effect.scope == Scope::Treatment;
        let about = self.about();
        self.case.device.is_some_and(|device| {
            let mut listed = device.labelled_contraindications.iter();
            listed.any(|code| {
                *code == about && (of_treatment || about.contains('.'))
                    || of_treatment && *code == self.question.code
            })
        })
    }

    /// The question, and which of its effects: `allergies.metal`.
    fn about(&self) -> String {
        match self.effect.code.as_str() {
            "" => self.question.code.clone(),
            code => format!("{}.{code}", self.question.code),
        }
    }

    fn holds(&self) -> bool {
        let Some(condition) = &self.effect.when else {
            return true;
        };
        let given = self.given(&condition.follow_up);
        match &condition.within {
            // A day that does not read is treated as recent: the careful side.
            Some(within) => {
                given.parse().map_or(true, |day: Day| self.case.today < self.until(day, within))
            }
            None if condition.any_of.is_empty() => !given.is_empty(),
            None => codes(given).any(|code| condition.any_of.iter().any(|wanted| wanted == code)),
        }
    }

    /// It concerns some zones only, and none of them is charted.
    fn is_elsewhere(&self) -> bool {
        let named = self.zones();
        let charted = &self.case.zones;
        self.effect.area
            && !charted.is_empty()
            && !named.is_empty()
            && !named.iter().any(|zone| charted.contains(&zone.as_str()))
    }

    fn zones(&self) -> Vec<String> {
        codes(self.given("zones")).map(str::to_owned).collect()
    }

    fn given(&self, follow_up: &str) -> &str {
        self.answer.follow_ups.get(follow_up).map_or("", String::as_str)
    }

    /// The first day on which `day` is no longer within the time set.
    fn until(&self, day: Day, within: &Within) -> Day {
        let count = self.limit(within);
        match within.unit {
            Unit::Days => day.plus_days(i64::from(count)),
            Unit::Months => day.plus_months(count),
        }
    }

    fn limit(&self, within: &Within) -> u32 {
        let parameter = within.parameter.as_deref();
        parameter.map_or(within.count, |key| self.case.parameters.count(key))
    }

    fn matching_product(&self) -> Option<String> {
        let free_text = self.effect.matches_follow_up.as_deref().map(|code| self.given(code));
        let listed = free_text.into_iter().flat_map(|text| text.split([',', ';']));
        let words: Vec<String> = (self.effect.matches.iter().map(String::as_str))
            .chain(listed)
            .map(fold)
            .filter(|word| word.chars().count() > 2)
            .collect();
        let mut products = self.case.products.iter();
        let product = products.find(|product| {
            let name = fold(&product.product);
            words.iter().any(|word| name.contains(word.as_str()))
        });
        product.map(|product| product.product.clone())
    }

    /// The text with follow-ups, `{limit}` and `{from}` put in; a sentence left empty goes.
    fn worded(&self, text: &str) -> String {
        let mut worded = text.to_owned();
        for follow_up in &self.question.follow_ups {
            let spoken = answer_in_words(follow_up, self.given(&follow_up.code));
            worded = worded.replace(&format!("{{{}}}", follow_up.code), &spoken);
        }
        if let Some(Condition { follow_up, within: Some(within), .. }) = &self.effect.when {
            let unit = if within.unit == Unit::Days { "days" } else { "months" };
            worded = worded.replace("{limit}", &format!("{} {unit}", self.limit(within)));
            let from = self.given(follow_up).parse().map(|day| self.until(day, within).long());
            worded = worded.replace("{from}", &from.unwrap_or_else(|_| "a known date".to_owned()));
        }
        sentences(&worded.replace(". .", "."))
    }

    fn values(&self) -> std::collections::BTreeMap<String, String> {
        let mut values = self.answer.follow_ups.clone();
        if let Some(within) = self.effect.when.as_ref().and_then(|when| when.within.as_ref()) {
            values.insert("limit".to_owned(), self.limit(within).to_string());
        }
        if let Some(product) = self.matching_product() {
            values.insert("product".to_owned(), product);
        }
        values
    }
}

/// Each sentence with a capital, and no stop after the last: what people typed may begin small.
fn sentences(text: &str) -> String {
    let text = text.trim_end_matches([' ', '.', ',', ':']);
    text.split(". ").map(capital).collect::<Vec<_>>().join(". ")
}
