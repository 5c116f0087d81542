//! What a form asks. Its own words say so: a question is asked when the wording has a place for its
//! answer, whoever wrote it. What it has no place for is neither asked nor kept.

use super::{ConsentDraft, ConsentPlan, PhotoChoices};
use crate::Result;
use crate::documents::{CONSENT, TemplateRow};
use documents::{PaperKind, Template};
use serde::Serialize;
use std::collections::BTreeSet;

/// One thing a form asks of staff or of the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Which areas.
    Areas,
    /// Which device.
    Device,
    /// The deepest setting: areas and device are then those of the needling chart.
    Depth,
    /// How many sessions.
    Sessions,
    /// How many weeks apart.
    Weeks,
    /// Numbing cream as named to the client.
    Anaesthetic,
    /// The product planned; the form has words for when none is named.
    Product,
    /// Other choices as talked about.
    Alternatives,
    /// The recommended step that is declined, and what may happen without it.
    Advice,
    /// The talk: the client's questions, and how long it took.
    Talk,
    /// Parent or guardian, and how they are reached.
    Guardian,
    /// The three choices about photographs.
    Photos,
    /// Whether numbing cream may be used.
    Numbing,
}

/// What a code says of a form, whatever its words are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FormKind {
    paper: Option<PaperKind>,
    is_charted: bool,
}

impl FormKind {
    /// The kind of the form with this code.
    pub(crate) fn of(code: &str) -> Self {
        Self { paper: PaperKind::of(code), is_charted: code == CONSENT }
    }

    /// Whether treatments under it are charted here, so that its sessions are counted from them.
    pub(crate) fn is_charted(self) -> bool {
        self.is_charted
    }

    /// Whether it is a consent to a treatment, which holds for one course and so many months, and which
    /// a new answer of the history ends. The standing forms end when they are withdrawn (domain
    /// reference §5.1).
    pub(crate) fn is_for_treatment(self) -> bool {
        self.paper == Some(PaperKind::Consent)
    }

    /// Whether it is about photographs and nothing else: withdrawing those withdraws all of it.
    pub(crate) fn is_photo_release(self) -> bool {
        self.paper == Some(PaperKind::PhotoRelease)
    }

    /// Whether only a parent or guardian can sign it.
    pub(crate) fn is_for_guardians(self) -> bool {
        self.paper == Some(PaperKind::Guardian)
    }
}

/// What the wording of a form makes it ask.
#[derive(Debug, Clone)]
pub(crate) struct FormShape {
    /// What its code says of it.
    pub kind: FormKind,
    asked: BTreeSet<Asked>,
    has_sessions: bool,
}

impl FormShape {
    /// The shape of this wording.
    pub(crate) fn of(row: &TemplateRow) -> Result<Self> {
        let text = Template::read(&row.body)?;
        // The chart of a treatment is held against these whatever the wording says (rule R04).
        let kind = FormKind::of(&row.code);
        let is_charted = kind.is_charted();
        let used = text.fields_used();
        let uses = |field: &str| used.contains(field);
        let places = [
            (Asked::Areas, is_charted || uses("areas")),
            (Asked::Device, is_charted || uses("device.model")),
            (Asked::Depth, is_charted || uses("max_depth_mm")),
            (Asked::Sessions, is_charted || uses("course.n")),
            (Asked::Weeks, uses("course.weeks")),
            (Asked::Anaesthetic, uses("anaesthetic")),
            (Asked::Product, uses("product")),
            (Asked::Alternatives, uses("alternatives_notes")),
            (Asked::Advice, uses("advice") || uses("advice_risks")),
            (Asked::Talk, uses("questions")),
            (Asked::Guardian, uses("guardian.name")),
            (Asked::Photos, text.has_line("photos", "record")),
            (Asked::Numbing, text.has_line("decision", "numbing")),
        ];
        Ok(Self {
            asked: places.into_iter().filter(|(_, has)| *has).map(|(item, _)| item).collect(),
            kind,
            has_sessions: text.has_part("sessions"),
        })
    }

    pub(crate) fn asks(&self, item: Asked) -> bool {
        self.asked.contains(&item)
    }

    /// Everything it asks, in the order of [`Asked`].
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.iter().copied().collect()
    }

    /// Whether later sessions of a course are confirmed under it.
    pub(crate) fn has_sessions(&self) -> bool {
        self.has_sessions
    }
}

impl ConsentPlan {
    fn only_asked(self, shape: &FormShape) -> Self {
        let asks = |item| shape.asks(item);
        let needled = asks(Asked::Depth);
        let kept = |keep: bool, text: String| if keep { text } else { String::new() };
        Self {
            areas: if asks(Asked::Areas) { self.areas } else { Vec::new() },
            other_areas: kept(asks(Asked::Areas) && !needled, self.other_areas),
            device_id: self.device_id.filter(|_| asks(Asked::Device) && needled),
            device_name: kept(asks(Asked::Device) && !needled, self.device_name),
            max_depth_um: self.max_depth_um.filter(|_| needled),
            sessions: self.sessions.filter(|_| asks(Asked::Sessions)),
            weeks: self.weeks.filter(|_| asks(Asked::Weeks)),
            anaesthetic: kept(asks(Asked::Anaesthetic), self.anaesthetic),
            product: kept(asks(Asked::Product), self.product),
            alternatives_notes: kept(asks(Asked::Alternatives), self.alternatives_notes),
            advice: kept(asks(Asked::Advice), self.advice),
            advice_risks: kept(asks(Asked::Advice), self.advice_risks),
        }
    }
}

impl ConsentDraft {
    /// The draft without answers to what this form does not ask: a photograph agreed to on a form that
    /// says nothing of photographs was agreed to by nobody.
    pub(super) fn only_asked(self, shape: &FormShape) -> Self {
        let talk = shape.asks(Asked::Talk);
        let photos = shape.asks(Asked::Photos);
        let mut draft = Self { plan: self.plan.only_asked(shape), ..self };
        if !talk {
            draft.minutes = None;
            draft.questions.clear();
        }
        if !photos {
            draft.photos = PhotoChoices::default();
            draft.marketing_uses.clear();
        }
        if !shape.asks(Asked::Numbing) {
            draft.decisions.numbing = None;
        }
        if !shape.asks(Asked::Guardian) {
            draft.guardian.phone.clear();
        }
        draft
    }

    /// Every item still unset, by its wire name, in the order of the form. A consent with one of
    /// these cannot be signed (R28).
    pub(super) fn missing(&self, shape: &FormShape, is_minor: bool) -> Vec<String> {
        let Self { plan, photos, decisions, guardian, .. } = self;
        let filled = |text: &str| !text.trim().is_empty();
        let asks = |item| shape.asks(item);
        let needled = asks(Asked::Depth);
        let guarded = is_minor || asks(Asked::Guardian);
        let (talk, pictures) = (asks(Asked::Talk), asks(Asked::Photos));
        let published = pictures && photos.marketing == Some(true);
        let has_areas = !plan.areas.is_empty() || filled(&plan.other_areas);
        let open = [
            ("plan.areas", asks(Asked::Areas) && !has_areas),
            ("plan.device_id", asks(Asked::Device) && needled && plan.device_id.is_none()),
            ("plan.device_name", asks(Asked::Device) && !needled && !filled(&plan.device_name)),
            ("plan.max_depth_um", needled && plan.max_depth_um.is_none()),
            ("plan.sessions", asks(Asked::Sessions) && plan.sessions.is_none()),
            ("plan.weeks", asks(Asked::Weeks) && plan.weeks.is_none()),
            ("plan.anaesthetic", asks(Asked::Anaesthetic) && !filled(&plan.anaesthetic)),
            (
                "plan.alternatives_notes",
                asks(Asked::Alternatives) && !filled(&plan.alternatives_notes),
            ),
            ("plan.advice", asks(Asked::Advice) && !filled(&plan.advice)),
            ("plan.advice_risks", asks(Asked::Advice) && !filled(&plan.advice_risks)),
            ("explained_by", self.explained_by.is_none()),
            ("minutes", talk && self.minutes.is_none()),
            ("questions", talk && !filled(&self.questions)),
            ("identity_check", self.identity_check.is_none()),
            ("guardian.name", guarded && !filled(&guardian.name)),
            ("guardian.relation", asks(Asked::Guardian) && !filled(&guardian.relation)),
            ("guardian.authority", guarded && !filled(&guardian.authority)),
            ("guardian.phone", asks(Asked::Guardian) && !filled(&guardian.phone)),
            ("guardian.id_seen", guarded && !guardian.id_seen),
            ("photos.record", pictures && photos.record.is_none()),
            ("photos.teaching", pictures && photos.teaching.is_none()),
            ("photos.marketing", pictures && photos.marketing.is_none()),
            ("marketing_uses", published && !filled(&self.marketing_uses)),
            ("decisions.treatment", decisions.treatment.is_none()),
            ("decisions.numbing", asks(Asked::Numbing) && decisions.numbing.is_none()),
            ("decisions.electronic", decisions.electronic.is_none()),
            ("copy", self.copy.is_none()),
        ];
        open.iter().filter(|(_, open)| *open).map(|(name, _)| (*name).to_owned()).collect()
    }
}
