//! What only people who treat or lift stops may read: it never leaves the practice while somebody
//! else is signed in, whichever way it is asked for.

use dermis_tests::papers::words_of;
use dermis_tests::treatments::{Ready, answer_history, charted, close, ready};
use dermis_tests::{Clinic, PASSPHRASE};
use practice::clients::DuplicateProbe;
use practice::consents::ConsentPlan;
use practice::documents::AftercareOptions;
use practice::profile::Paper;
use practice::rights::Act;
use practice::rules::OverrideFinding;
use practice::{ConsentId, DocumentId, Practice, TreatmentId};
use serde::Serialize;
use serde_json::Value;

const A4: AftercareOptions = AftercareOptions { paper: Paper::A4, large_print: false };
/// Words of the decision on a stop, and of the record of a treatment.
const LIFTED: &str = "Scar on the ankle only, seen and felt today";
const REACTION: &str = "Even redness, as expected";
const AMENDED: &str = "Client rang about a tender temple";

/// A client with a hidden yes, a lifted stop and a closed treatment with an amendment.
struct Subject {
    ready: Ready,
    treatment: TreatmentId,
    consent: ConsentId,
    papers: Vec<DocumentId>,
}

fn subject(clinic: &Clinic) -> Subject {
    let ready = ready(clinic);
    let ada = clinic.as_ada();
    let client = ready.client;
    answer_history(&ada, client, &[("hepatitis_hiv", &[]), ("keloid", &[])]);
    ada.acknowledge_finding(client, "R08:hepatitis_hiv").expect("Ada read it");
    ada.override_finding(OverrideFinding {
        client,
        key: "R07:keloid".to_owned(),
        by: clinic.lin(),
        passphrase: PASSPHRASE.to_owned(),
        reason: LIFTED.to_owned(),
    })
    .expect("Dr Lin lifts it");
    for finding in ada.start_findings(client, None).expect("what stands in the way").stops {
        ada.override_finding(OverrideFinding {
            client,
            key: finding.key,
            by: clinic.lin(),
            passphrase: PASSPHRASE.to_owned(),
            reason: LIFTED.to_owned(),
        })
        .expect("Dr Lin lifts what else stands");
    }
    let open = charted(&ada, &ready, "0087");
    for finding in open.findings.iter().filter(|finding| finding.stands()) {
        ada.acknowledge_finding(client, &finding.key).expect("Ada read it");
    }
    let closed = close(&ada, &open);
    ada.amend_treatment(closed.id, "Course", AMENDED, "She rang").expect("amended");
    let sheet = ada.make_aftercare(closed.id, A4).expect("the sheet is made");
    let plan = ConsentPlan {
        areas: vec!["forehead".to_owned()],
        device_id: Some(ready.device),
        max_depth_um: None,
        sessions: None,
        weeks: None,
        anaesthetic: String::new(),
        alternatives_notes: String::new(),
        ..ConsentPlan::default()
    };
    let consent =
        ada.start_consent(client, "consent-mn", plan).expect("another consent is begun").id;
    let for_ink = ada.make_paper_consent(consent).expect("a form for a pen");
    let kept = ada.documents_of(client).expect("her papers");
    let papers = kept.iter().map(|paper| paper.id).chain([sheet, for_ink]).collect();
    Subject { ready, treatment: closed.id, consent, papers }
}

fn json(answer: practice::Result<impl Serialize>) -> Vec<Value> {
    answer
        .ok()
        .map(|answer| serde_json::to_value(answer).expect("it is sent as JSON"))
        .into_iter()
        .collect()
}

/// What a person reads by `act`; nothing for acts that change a record, answer nothing about a
/// client, or are refused.
fn read(practice: &Practice, subject: &Subject, act: Act) -> Vec<Value> {
    let client = subject.ready.client;
    match act {
        Act::TodayScreen => json(practice.today_screen()),
        Act::FindClients => json(practice.find_clients("garcia", 5)),
        Act::ListClients => json(practice.list_clients(0, 5)),
        Act::ClientStandings => json(practice.client_standings(&[client])),
        Act::DuplicateCandidates => json(practice.duplicate_candidates(&DuplicateProbe {
            given: "Maria Jose".to_owned(),
            family: "Garcia Nunez".to_owned(),
            born: Some("1988-07-12".parse().expect("a day")),
            phone: String::new(),
            email: String::new(),
            editing: None,
        })),
        Act::ErasureOutlook => json(practice.erasure_outlook(client)),
        Act::Client => json(practice.client(client)),
        Act::ClientPage => json(practice.client_page(client)),
        Act::History => json(practice.history(client).map(|mut view| {
            // The questions are read by everybody; only the answers are told apart here.
            view.questionnaire.sections.clear();
            view
        })),
        Act::EvaluateAnswers => json(practice.evaluate_answers(client, Vec::new())),
        Act::VisitFindings => json(practice.visit_findings(client)),
        Act::StartFindings => json(practice.start_findings(client, None)),
        Act::Consent => json(practice.consent(subject.consent)),
        Act::StartableForms => json(practice.startable_forms(client)),
        Act::ConsentsOf => json(practice.consents_of(client)),
        Act::PreviewConsent => json(practice.preview_consent(subject.consent)),
        Act::ScanTray => json(practice.scan_tray()),
        Act::CheckConsent => json(practice.check_consent(subject.consent)),
        Act::TreatmentsOf => json(practice.treatments_of(client)),
        Act::Treatment => json(practice.treatment(subject.treatment)),
        Act::DocumentsOf => json(practice.documents_of(client)),
        Act::Document => {
            subject.papers.iter().flat_map(|id| json(practice.document(*id))).collect()
        }
        Act::PrintQueue => json(practice.print_queue()),
        Act::PrintJob
        | Act::PrintsToRetry
        | Act::HandOverPrint
        | Act::SettlePrint
        | Act::ChosenPrinters
        | Act::PrintTestPage
        | Act::PrintBatch
        | Act::PrintDossier
        | Act::SaveDossier
        | Act::ChoosePrinter => Vec::new(),
        Act::DocumentPdf | Act::PrintDocument | Act::SaveDocument => {
            let pdfs = subject.papers.iter().map(|id| practice.document_pdf(*id));
            pdfs.flat_map(|pdf| json(pdf.map(|pdf| words_of(&pdf)))).collect()
        }
        Act::DocumentPages => {
            subject.papers.iter().flat_map(|id| json(practice.document_pages(*id))).collect()
        }
        Act::AftercarePreview => json(practice.aftercare_preview(subject.treatment, A4)),
        Act::Photos => json(practice.photos(client)),
        Act::Lots => json(practice.lots()),
        Act::Lot => json(practice.lot(subject.ready.cartridges)),
        Act::LotUsage => json(practice.lot_usage(subject.ready.cartridges)),
        Act::Scan => json(practice.scan("NP36-2411")),
        Act::Checklists => json(practice.checklists()),
        Act::Sterilizers => json(practice.sterilizers()),
        Act::Shelf => json(practice.shelf()),
        Act::AwaitedTests => json(practice.awaited_tests()),
        Act::Incidents => json(practice.incidents()),
        // Machines, loads, packs and recalls name no condition; a recall names who was treated, as
        // the list of treatments does.
        Act::AddSterilizer
        | Act::UpdateSterilizer
        | Act::UsualProgrammes
        | Act::Programmes
        | Act::AddProgramme
        | Act::UpdateProgramme
        | Act::StopSterilizer
        | Act::RecordRepair
        | Act::LiftStop
        | Act::InstrumentSets
        | Act::AddInstrumentSet
        | Act::UpdateInstrumentSet
        | Act::Loads
        | Act::LoadNumbered
        | Act::Load
        | Act::MakeLoad
        | Act::PlanLoad
        | Act::AddPacks
        | Act::TakeOutPack
        | Act::CancelLoad
        | Act::StartLoad
        | Act::EndLoad
        | Act::CheckLoad
        | Act::AttachPrintout
        | Act::LoadPrintout
        | Act::UnloadLoad
        | Act::ReleaseLoad
        | Act::RejectLoad
        | Act::HoldLoad
        | Act::Pack
        | Act::DiscardPack
        | Act::ReportMissing
        | Act::ReportFound
        | Act::Tests
        | Act::RunTest
        | Act::ReadTest
        | Act::Incident
        | Act::IncidentAbout
        | Act::ReportLoad
        | Act::DecideClient
        | Act::PullPacks
        | Act::ReviewIncident
        | Act::CloseIncident
        | Act::ReportPages
        | Act::PrintReport
        | Act::SaveReport => Vec::new(),
        Act::Staff => json(practice.staff()),
        Act::Questionnaire
        | Act::Draft
        | Act::ClientNumbered
        | Act::Profile
        | Act::Parameters
        | Act::ZoneBands
        | Act::Devices
        | Act::ChecklistRun
        | Act::ChecklistCompletion
        | Act::PrintChecklist
        | Act::SaveChecklist
        | Act::PrecarePreview
        | Act::ScanFolder
        | Act::ScansLeftLying
        | Act::TakeArrivedScans
        | Act::MakePrecare
        | Act::ClinicDays
        | Act::ChecklistTemplate
        | Act::CompareChecklist
        | Act::ItemPicture
        | Act::Verify
        | Act::HasPin
        | Act::BackupStatus
        | Act::BackUp
        | Act::ClockStanding => Vec::new(),
        // A picture in full is nothing but a picture, and refused to the same people as the album.
        Act::Photo => Vec::new(),
        // Shows everything to whoever gives a reason, and tells everybody who manages.
        Act::BreakGlass | Act::BrokenGlass | Act::AcknowledgeBreakGlass => Vec::new(),
        // The record is for people who manage; what it keeps from those among them who do not treat
        // is tried in `audit.rs`.
        Act::Audit | Act::VerifyChain | Act::ExportAudit | Act::PrintAudit => Vec::new(),
        Act::Door
        | Act::RecordLock
        | Act::SetPin
        | Act::RemovePin
        | Act::Rekey
        | Act::AddBackupPlace
        | Act::RemoveBackupPlace
        | Act::Losses
        | Act::ConfirmClock
        | Act::DenyClock
        | Act::UpdateProfile
        | Act::Logo
        | Act::SetLogo
        | Act::RemoveLogo
        | Act::SetParameter
        | Act::IssueRecoveryKit
        | Act::PrintRecoveryKit
        | Act::SaveRecoveryKit
        | Act::ConfirmRecoveryKit
        | Act::AddStaff
        | Act::UpdateStaff
        | Act::SetPassphrase
        | Act::AddPhoto
        | Act::SetPhotoAside
        | Act::SaveDraft
        | Act::DiscardDraft
        | Act::TakeBack
        | Act::RememberNotSame
        | Act::CreateClient
        | Act::UpdateClient
        | Act::EraseClient
        | Act::EraseClientAndAnswer
        | Act::ChooseScanFolder
        | Act::KeepArrivedScans
        | Act::LeaveScanFolder
        | Act::ForgetContact
        | Act::SaveHistory
        | Act::ConfirmUnchanged
        | Act::OverrideFinding
        | Act::AcknowledgeFinding
        | Act::StartConsent
        | Act::SaveConsent
        | Act::MakePaperConsent
        | Act::CheckSignatures
        | Act::SignConsent
        | Act::PrintEvidence
        | Act::SaveEvidence
        | Act::SwitchConsentLanguage
        | Act::ConfirmSession
        | Act::CallBackPaper
        | Act::SignPaperConsent
        | Act::BringInScan
        | Act::ScanShown
        | Act::MatchScan
        | Act::DiscardScan
        | Act::WithdrawConsent
        | Act::DiscardConsent
        | Act::StartTreatment
        | Act::SaveTreatment
        | Act::CloseTreatment
        | Act::AmendTreatment
        | Act::DiscardTreatment
        | Act::MakeAftercare
        | Act::MarkGiven
        | Act::ReceiveLot
        | Act::RecallLot
        | Act::OpenUnit
        | Act::CountLot
        | Act::WriteOffUnits
        | Act::QuarantineLot
        | Act::ReleaseLot
        | Act::DestroyUnits
        | Act::AddDevice
        | Act::UpdateDevice
        | Act::StartChecklist
        | Act::StartLateChecklist
        | Act::StartEventChecklist
        | Act::PictureItem
        | Act::SetWeekdays
        | Act::CloseDays
        | Act::ReopenDays
        | Act::KeepChecklist
        | Act::PublishChecklist
        | Act::AnswerItem
        | Act::Forms
        | Act::Form
        | Act::FormWording
        | Act::CompareForms
        | Act::EditForm
        | Act::CreateForm
        | Act::AddFormLanguage
        | Act::SaveForm
        | Act::DiscardForm
        | Act::PreviewForm
        | Act::CheckForm
        | Act::ActivateForm
        | Act::RetireForm
        | Act::ReviewForm
        | Act::PrintFormSample
        | Act::SaveFormSample
        | Act::CloseChecklist => Vec::new(),
    }
}

const MARKS: [&str; 5] = ["Hepatitis or HIV", "R08:hepatitis_hiv", LIFTED, REACTION, AMENDED];

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn the_desk_reads_no_hidden_answer_by_any_act_and_a_practitioner_does() {
    let clinic = Clinic::new();
    let subject = subject(&clinic);
    let read_by = |practice: &Practice| -> Vec<(&str, String)> {
        let texts = |act: &Act| {
            let read = read(practice, &subject, *act);
            read.into_iter().map(|value| (act.name(), value.to_string())).collect::<Vec<_>>()
        };
        Act::ALL.iter().flat_map(texts).collect()
    };
    let desk = read_by(&clinic.as_mia());
    let practitioner = read_by(&clinic.as_ada());
    for mark in MARKS {
        // The reason stands on the form the client signed, which the desk hands over.
        let printed = |act: &str| {
            mark == LIFTED && ["document_pdf", "print_document", "save_document"].contains(&act)
        };
        let told = |texts: &[(&'static str, String)]| -> Vec<&str> {
            texts.iter().filter(|(_, text)| text.contains(mark)).map(|(act, _)| *act).collect()
        };
        let desk: Vec<_> = told(&desk).into_iter().filter(|act| !printed(act)).collect();
        assert_eq!(desk, [""; 0], "the desk never reads {mark:?}");
        assert_ne!(told(&practitioner), [""; 0], "a practitioner reads {mark:?} somewhere");
    }
}

#[test]
fn the_desk_is_told_that_a_hidden_question_was_answered_but_not_how() {
    let clinic = Clinic::new();
    let subject = subject(&clinic);
    let answer = |practice: Practice| {
        let view = practice.history(subject.ready.client).expect("the history opens");
        let found = view.answers.into_iter().find(|answer| answer.question == "hepatitis_hiv");
        serde_json::to_value(found.expect("it was answered")).expect("JSON")
    };
    let (desk, ada) = (answer(clinic.as_mia()), answer(clinic.as_ada()));
    assert_eq!((&desk["reply"], &desk["masked"]), (&"not_asked".into(), &true.into()), "hidden");
    assert_eq!((&ada["reply"], &ada["masked"]), (&"yes".into(), &false.into()), "shown");
}
