//! The content hash: it changes with what was agreed and with nothing else.

use documents::{CopyChoice, Remark, SessionRow, Size, Stamp, content_sha256};

use crate::samples::signed_consent;

#[test]
fn a_reprint_and_a_later_session_leave_the_hash_as_it_was() {
    let paper = signed_consent(Size::A4);
    let hash = content_sha256(&paper);
    assert_eq!(hash.len(), 64, "SHA-256 in hex");
    let mut reprint = signed_consent(Size::Letter);
    reprint.stamp = Stamp { year: 2027, month: 1, day: 2, hour: 3, minute: 4, ahead_of_utc: 0 };
    reprint.letterhead.phone = "new".into();
    reprint.sessions.push(SessionRow {
        session: 2,
        date: "27 October 2026".into(),
        depth: "0.75 mm".into(),
        initials: "SOB".into(),
        practitioner: "Ada Okafor".into(),
    });
    assert_eq!(content_sha256(&reprint), hash, "the agreement itself is unchanged");
}

#[test]
fn every_answer_word_and_stroke_is_in_the_hash() {
    let paper = signed_consent(Size::A4);
    let mut changed = Vec::new();
    let mut with = |change: fn(&mut documents::ConsentPaper)| {
        let mut other = paper.clone();
        change(&mut other);
        changed.push(content_sha256(&other));
    };
    with(|_| {});
    with(|p| p.photos[2] = Some(true));
    with(|p| p.decisions.numbing = None);
    with(|p| p.copy = Some(CopyChoice::Declined));
    with(|p| p.signatures[0].strokes[0][3].x += 0.5);
    with(|p| p.signatures[1].name.push('a'));
    with(|p| p.text.parts[3].heading.push('!'));
    with(|p| p.client.born.push('1'));
    with(|p| p.remarks.push(Remark { what: "w".into(), detail: "d".into() }));
    let distinct: std::collections::BTreeSet<&String> = changed.iter().collect();
    assert_eq!(distinct.len(), changed.len(), "two different agreements share a hash");
}
