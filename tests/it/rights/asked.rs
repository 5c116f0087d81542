//! Asking for every act with records that are not there.

use super::blank::{A4, USUAL, before, day, no_sheet, no_words, unknown_list};
use dermis_tests::forms::new_form;
use dermis_tests::papers::{plan, withdrawal};
use dermis_tests::photos::{BEFORE, front};
use dermis_tests::sterilization::{
    GOOD, autoclave, bowie_dick, cycle, extraction_set, good_values, labels_of, loose,
    of_instruments, pending, plainly, pre_vacuum_134,
};
use dermis_tests::treatments::{cartridge, pen};
use dermis_tests::{Clinic, PASSPHRASE, office, profile, staff_member};
use practice::audit::{AuditFilter, AuditFormat};
use practice::checklists::AnswerValue;
use practice::clients::{ClientFields, DuplicateProbe};
use practice::clock::ClockDoubt;
use practice::consents::{ConsentDraft, PaperSigning, Signing};
use practice::devices::DeviceFields;
use practice::documents::ErasureAnswer;
use practice::forms::NewFormKind;
use practice::history::AttestedBy;
use practice::incidents::{Closing, IncidentAbout, LoadFailure, Review};
use practice::packs::InstrumentSetFields;
use practice::printing::{Batch, PaperInPrinter, PaperKind, PrintOutcome};
use practice::profile::ProfileFields;
use practice::reports::LabelSize;
use practice::rights::Act;
use practice::rules::OverrideFinding;
use practice::staff::{NewStaff, Role};
use practice::stock::{DestroyUnits, NewLot, WayOff};
use practice::treatments::TreatmentDraft;
use practice::{
    BreakGlassId, ClientId, ConsentId, DeviceId, DocumentId, Error, FormId, IncidentId,
    IndicatorTestId, InstrumentSetId, LoadId, LotId, PackId, PhotoId, Practice, PrintJobId,
    ProgrammeId, Result, RunId, ScanId, StaffId, SterilizerId, StopId, TreatmentId,
};
use std::path::Path;

/// Asks for `act` with records that are not there and fields that are blank: whoever is let in
/// finds nothing or is told what is wrong, and nothing that matters is changed.
pub(super) fn ask(practice: &Practice, clinic: &Clinic, act: Act) -> Result<()> {
    let (client, consent) = (ClientId::new(), ConsentId::new());
    let (treatment, document) = (TreatmentId::new(), DocumentId::new());
    let (machine, load, pack) = (SterilizerId::new(), LoadId::new(), PackId::new());
    let me = practice.actor().id;
    let code = clinic.recovery();
    let out = |_: &[u8]| Ok::<_, Error>(());
    match act {
        // Nobody is signed in, so there is nobody to refuse.
        Act::Door => Ok(()),
        Act::RecordLock => practice.record_lock(),
        Act::Profile => practice.profile().map(drop),
        Act::UpdateProfile => {
            let blank = ProfileFields { name: String::new(), ..profile() };
            practice.update_profile(1, blank).map(drop)
        }
        Act::Logo => practice.logo().map(drop),
        Act::SetLogo => practice.set_logo(b"no picture"),
        Act::RemoveLogo => practice.remove_logo(),
        Act::Parameters => practice.parameters().map(drop),
        Act::SetParameter => practice.set_parameter("no_such_number", 1, "ours"),
        Act::IssueRecoveryKit => practice.issue_recovery_kit().map(drop),
        Act::PrintRecoveryKit => practice.print_recovery_kit(&code, out),
        Act::SaveRecoveryKit => practice.save_recovery_kit(&code, out),
        Act::ConfirmRecoveryKit => practice.confirm_recovery_kit(&code, &[]),
        Act::Verify => practice.verify().map(drop),
        Act::Staff => practice.staff().map(drop),
        Act::AddStaff => {
            let fields = staff_member("", Role::FrontDesk);
            practice.add_staff(NewStaff { fields, passphrase: String::new() }).map(drop)
        }
        Act::UpdateStaff => {
            let fields = staff_member("Nobody", Role::FrontDesk);
            practice.update_staff(StaffId::new(), 1, fields).map(drop)
        }
        Act::SetPassphrase => practice.set_passphrase(me, PASSPHRASE, "short"),
        Act::HasPin => practice.has_pin().map(drop),
        Act::SetPin => practice.set_pin(PASSPHRASE, "1234"),
        Act::RemovePin => practice.remove_pin(),
        Act::Rekey => practice.may_rekey(PASSPHRASE),
        Act::BackupStatus => practice.backup_status().map(drop),
        Act::BackUp => practice.back_up(&mut |_| true).map(drop),
        Act::AddBackupPlace => practice.add_backup_place(&clinic.outside().join("nowhere")),
        Act::RemoveBackupPlace => practice.remove_backup_place(&clinic.outside().join("nowhere")),
        Act::Losses => practice.losses(clinic.outside()).map(drop),
        Act::Audit => practice.audit(&AuditFilter::default(), None).map(drop),
        Act::VerifyChain => practice.verify_chain().map(drop),
        Act::ExportAudit => practice
            .export_audit(PASSPHRASE, &AuditFilter::default(), AuditFormat::Json, out)
            .map(drop),
        Act::PrintAudit => practice.print_audit(&AuditFilter::default(), &office()).map(drop),
        Act::ClockStanding => practice.clock_standing().map(drop),
        Act::ConfirmClock => practice.confirm_clock(ClockDoubt::Jumped, ""),
        Act::DenyClock => practice.deny_clock(ClockDoubt::Jumped),
        Act::SaveDraft => practice.save_draft("form", "{}").map(drop),
        Act::Draft => practice.draft("form").map(drop),
        Act::DiscardDraft => practice.discard_draft("form"),
        Act::TakeBack => practice.take_back(PASSPHRASE),
        Act::TodayScreen => practice.today_screen().map(drop),
        Act::FindClients => practice.find_clients("nobody", 5).map(drop),
        Act::ListClients => practice.list_clients(0, 5).map(drop),
        Act::ClientNumbered => practice.client_numbered(999_999).map(drop),
        Act::ClientStandings => practice.client_standings(&[client]).map(drop),
        Act::DuplicateCandidates => {
            let probe = DuplicateProbe {
                given: "Nobody".to_owned(),
                family: String::new(),
                born: None,
                phone: String::new(),
                email: String::new(),
                editing: None,
            };
            practice.duplicate_candidates(&probe).map(drop)
        }
        Act::RememberNotSame => practice.remember_not_same(client, ClientId::new(), "Twins"),
        Act::CreateClient => practice.create_client_unlike(ClientFields::default(), &[]).map(drop),
        Act::UpdateClient => practice.update_client(client, 1, ClientFields::default()).map(drop),
        Act::ErasureOutlook => practice.erasure_outlook(client).map(drop),
        Act::EraseClientAndAnswer => {
            let told = (PASSPHRASE, ErasureAnswer { requested_on: day() });
            practice.erase_client_and_answer(client, 1, dermis_tests::erasure(), told, out)
        }
        Act::TakeArrivedScans => practice.take_arrived_scans(&mut || true).map(drop),
        Act::ScansLeftLying => practice.scans_left_lying().map(drop),
        Act::ScanFolder => practice.scan_folder().map(drop),
        Act::ChooseScanFolder => practice.choose_scan_folder(Path::new("none"), false),
        Act::KeepArrivedScans => practice.keep_arrived_scans(true),
        Act::LeaveScanFolder => practice.leave_scan_folder(),
        Act::EraseClient => practice.erase_client(client, 1, dermis_tests::erasure(), PASSPHRASE),
        Act::ForgetContact => practice.forget_contact(client),
        Act::Client => practice.client(client).map(drop),
        Act::ClientPage => practice.client_page(client).map(drop),
        Act::Questionnaire => practice.questionnaire().map(drop),
        Act::History => practice.history(client).map(drop),
        Act::EvaluateAnswers => practice.evaluate_answers(client, Vec::new()).map(drop),
        Act::SaveHistory => practice.save_history(client, dermis_tests::history::full(Vec::new())),
        Act::ConfirmUnchanged => practice.confirm_unchanged(client, AttestedBy::Client),
        Act::VisitFindings => practice.visit_findings(client).map(drop),
        Act::OverrideFinding => practice.override_finding(OverrideFinding {
            client,
            key: "R07:keloid".to_owned(),
            by: clinic.lin(),
            passphrase: PASSPHRASE.to_owned(),
            reason: String::new(),
        }),
        Act::AcknowledgeFinding => practice.acknowledge_finding(client, "R08:fainting"),
        Act::BreakGlass => practice.break_glass(client, "").map(drop),
        Act::BrokenGlass => practice.broken_glass(BreakGlassId::new()).map(drop),
        Act::AcknowledgeBreakGlass => {
            practice.acknowledge_break_glass(BreakGlassId::new(), "Looked into")
        }
        Act::StartableForms => practice.startable_forms(client).map(drop),
        Act::StartConsent => {
            practice.start_consent(client, "consent-mn", plan(DeviceId::new())).map(drop)
        }
        Act::SaveConsent => practice.save_consent(consent, 1, ConsentDraft::default()).map(drop),
        Act::Consent => practice.consent(consent).map(drop),
        Act::ConsentsOf => practice.consents_of(client).map(drop),
        Act::PreviewConsent => practice.preview_consent(consent).map(drop),
        Act::MakePaperConsent => practice.make_paper_consent(consent).map(drop),
        Act::CheckSignatures => {
            practice.check_signatures(consent, &Signing { signatures: Vec::new() })
        }
        Act::SignConsent => {
            practice.sign_consent(consent, 1, &Signing { signatures: Vec::new() }).map(drop)
        }
        Act::PrintEvidence => practice.print_evidence(consent, &office()).map(drop),
        Act::SaveEvidence => practice.save_evidence(consent, out),
        Act::SwitchConsentLanguage => practice.switch_consent_language(consent, 1, "es").map(drop),
        Act::ConfirmSession => practice.confirm_session(consent, "SOB").map(drop),
        Act::CallBackPaper => practice.call_back_paper(consent).map(drop),
        Act::SignPaperConsent => practice
            .sign_paper_consent(
                consent,
                1,
                PaperSigning {
                    draft: ConsentDraft::default(),
                    signed_on: day(),
                    signed_time: "10:00".to_owned(),
                    signed: Vec::new(),
                },
            )
            .map(drop),
        Act::BringInScan => practice.bring_in_scan(b"no picture").map(drop),
        Act::ScanTray => practice.scan_tray().map(drop),
        Act::ScanShown => practice.scan_shown(ScanId::new()).map(drop),
        Act::MatchScan => practice.match_scan(ScanId::new(), consent),
        Act::DiscardScan => practice.discard_scan(ScanId::new()),
        Act::CheckConsent => practice.check_consent(consent).map(drop),
        Act::WithdrawConsent => practice.withdraw_consent(consent, &withdrawal(practice)).map(drop),
        Act::DiscardConsent => practice.discard_consent(consent, 1),
        Act::ZoneBands => practice.zone_bands().map(drop),
        Act::TreatmentsOf => practice.treatments_of(client).map(drop),
        Act::Treatment => practice.treatment(treatment).map(drop),
        Act::StartFindings => practice.start_findings(client, None).map(drop),
        Act::StartTreatment => practice.start_treatment(client).map(drop),
        Act::SaveTreatment => {
            practice.save_treatment(treatment, 1, TreatmentDraft::default()).map(drop)
        }
        Act::CloseTreatment => practice.close_treatment(treatment, 1, PASSPHRASE).map(drop),
        Act::AmendTreatment => {
            practice.amend_treatment(treatment, "Course", "Words", "Asked").map(drop)
        }
        Act::DiscardTreatment => practice.discard_treatment(treatment, 1, "Not done"),
        Act::Photos => practice.photos(client).map(drop),
        Act::Photo => practice.photo(PhotoId::new()).map(drop),
        Act::AddPhoto => practice.add_photo(client, front(), BEFORE).map(drop),
        Act::SetPhotoAside => practice.set_photo_aside(PhotoId::new(), "Blurred"),
        Act::DocumentsOf => practice.documents_of(client).map(drop),
        Act::Document => practice.document(document).map(drop),
        Act::DocumentPdf => practice.document_pdf(document).map(drop),
        Act::DocumentPages => practice.document_pages(document).map(drop),
        Act::AftercarePreview => practice.aftercare_preview(treatment, A4).map(drop),
        Act::PrecarePreview => practice.precare_preview(client, before(me)).map(drop),
        Act::MakePrecare => practice.make_precare(client, before(me)).map(drop),
        Act::MakeAftercare => practice.make_aftercare(treatment, A4).map(drop),
        Act::MarkGiven => practice.mark_given(document, me),
        Act::PrintDocument => practice.print_document(document, &office()).map(drop),
        Act::SaveDocument => practice.save_document(document, out),
        Act::PrintQueue => practice.print_queue().map(drop),
        Act::PrintJob => practice.print_job(PrintJobId::new()).map(drop),
        Act::PrintsToRetry => practice.prints_to_retry().map(drop),
        Act::HandOverPrint => {
            practice.hand_over_print(PrintJobId::new(), "Office", |_| Ok(String::new())).map(drop)
        }
        Act::SettlePrint => practice.settle_print(PrintJobId::new(), PrintOutcome::Printed),
        Act::ChosenPrinters => practice.chosen_printers().map(drop),
        Act::ChoosePrinter => {
            practice.choose_printer(PaperKind::Labels, None, PaperInPrinter::AsMade)
        }
        Act::PrintTestPage => {
            practice.print_test_page(PaperKind::Labels, "", LabelSize::SheetA4, &office()).map(drop)
        }
        Act::PrintBatch => {
            practice.print_batch(Batch::CopiesOfToday, &office(), &mut |_| true).map(drop)
        }
        Act::PrintDossier => {
            practice.print_dossier(client, None, &office(), &mut |_| true).map(drop)
        }
        Act::SaveDossier => practice.save_dossier(client, None, &mut |_| true, out),
        Act::Lots => practice.lots().map(drop),
        Act::ReceiveLot => {
            let blank = NewLot { product: String::new(), ..cartridge("NP36", "2028-03-31") };
            practice.receive_lot(blank).map(drop)
        }
        Act::RecallLot => practice.recall_lot(LotId::new(), "Maker's letter").map(drop),
        Act::Lot => practice.lot(LotId::new()).map(drop),
        Act::LotUsage => practice.lot_usage(LotId::new()).map(drop),
        Act::OpenUnit => practice.open_unit(LotId::new(), practice.today()).map(drop),
        Act::CountLot => practice.count_lot(LotId::new(), 1, 4, "Counted").map(drop),
        Act::WriteOffUnits => {
            practice.write_off_units(LotId::new(), WayOff::Lost, 1, "Fell down").map(drop)
        }
        Act::QuarantineLot => practice.quarantine_lot(LotId::new(), "Box was wet").map(drop),
        Act::ReleaseLot => practice.release_lot(LotId::new(), "Maker says so").map(drop),
        Act::DestroyUnits => {
            let (id, reason) = (LotId::new(), "Expired".to_owned());
            let (witness, passphrase) = (StaffId::new(), String::new());
            practice
                .destroy_units(DestroyUnits { id, units: 1, reason, witness, passphrase })
                .map(drop)
        }
        Act::Scan => practice.scan("0000").map(drop),
        Act::Devices => practice.devices().map(drop),
        Act::AddDevice => {
            practice.add_device(DeviceFields { make: String::new(), ..pen() }).map(drop)
        }
        Act::UpdateDevice => practice.update_device(DeviceId::new(), 1, pen()).map(drop),
        Act::Sterilizers => practice.sterilizers().map(drop),
        Act::AddSterilizer => practice.add_sterilizer(autoclave("?")).map(drop),
        Act::UpdateSterilizer => practice.update_sterilizer(machine, 1, autoclave("A1")).map(drop),
        Act::UsualProgrammes => practice.usual_programmes().map(drop),
        Act::Programmes => practice.programmes(machine).map(drop),
        Act::AddProgramme => practice.add_programme(machine, pre_vacuum_134()).map(drop),
        Act::UpdateProgramme => {
            practice.update_programme(ProgrammeId::new(), 1, pre_vacuum_134()).map(drop)
        }
        Act::StopSterilizer => practice.stop_sterilizer(machine, "Door").map(drop),
        Act::RecordRepair => practice.record_repair(StopId::new(), "New seal").map(drop),
        Act::LiftStop => practice.lift_stop(StopId::new(), "Tested").map(drop),
        Act::InstrumentSets => practice.instrument_sets().map(drop),
        Act::AddInstrumentSet => {
            let blank = InstrumentSetFields { name: String::new(), ..extraction_set() };
            practice.add_instrument_set(blank).map(drop)
        }
        Act::UpdateInstrumentSet => {
            practice.update_instrument_set(InstrumentSetId::new(), 1, extraction_set()).map(drop)
        }
        Act::Loads => practice.loads(practice.today(), practice.today()).map(drop),
        Act::LoadNumbered => practice.load_numbered("A1-20261124-01").map(drop),
        Act::Load => practice.load(load).map(drop),
        Act::MakeLoad => practice.make_load(machine, of_instruments(ProgrammeId::new())).map(drop),
        Act::PlanLoad => practice.plan_load(load, 1, of_instruments(ProgrammeId::new())).map(drop),
        Act::AddPacks => practice.add_packs(load, loose("Forceps", 1)).map(drop),
        Act::TakeOutPack => practice.take_out_pack(pack).map(drop),
        Act::CancelLoad => practice.cancel_load(load, 1, "Not needed"),
        Act::StartLoad => practice.start_load(load, 1, cycle(1)).map(drop),
        Act::EndLoad => practice.end_load(load, 1, None).map(drop),
        Act::CheckLoad => practice.check_load(load, &good_values()).map(drop),
        Act::AttachPrintout => practice.attach_printout(load, &[]).map(drop),
        Act::LoadPrintout => practice.load_printout(load, 1).map(drop),
        Act::UnloadLoad => practice.unload_load(load, 1, good_values()).map(drop),
        Act::ReleaseLoad => practice.release_load(load, 1, plainly()).map(drop),
        Act::RejectLoad => practice.reject_load(load, 1, "Run again").map(drop),
        Act::HoldLoad => practice.hold_load(load, 1, "").map(drop),
        Act::Shelf => practice.shelf().map(drop),
        Act::Pack => practice.pack(pack).map(drop),
        Act::DiscardPack => practice.discard_pack(pack, "Dropped"),
        Act::ReportMissing => practice.report_missing(pack),
        Act::ReportFound => practice.report_found(pack),
        Act::Tests => practice.tests(practice.today(), practice.today()).map(drop),
        Act::AwaitedTests => practice.awaited_tests().map(drop),
        Act::RunTest => practice.run_test(bowie_dick(machine)).map(drop),
        Act::ReadTest => practice.read_test(IndicatorTestId::new(), GOOD, "").map(drop),
        Act::Incidents => practice.incidents().map(drop),
        Act::Incident => practice.incident(IncidentId::new()).map(drop),
        Act::IncidentAbout => practice.incident_about(IncidentAbout::Load(load)).map(drop),
        Act::ReportLoad => practice.report_load(load, LoadFailure::Indicator, "Seen").map(drop),
        Act::DecideClient => practice.decide_client(IncidentId::new(), pending(client)),
        Act::PullPacks => practice.pull_packs(IncidentId::new(), &[], &[]),
        Act::ReviewIncident => practice.review_incident(IncidentId::new(), 1, Review::default()),
        Act::CloseIncident => {
            let closing = Closing { passphrase: PASSPHRASE.to_owned() };
            practice.close_incident(IncidentId::new(), 1, &closing).map(drop)
        }
        Act::ReportPages => practice.report_pages(&labels_of(load)).map(drop),
        Act::PrintReport => practice.print_report(&labels_of(load), &office()).map(drop),
        Act::SaveReport => practice.save_report(&labels_of(load), out),
        Act::Checklists => practice.checklists().map(drop),
        Act::ChecklistRun => practice.checklist_run(RunId::new()).map(drop),
        Act::StartChecklist => practice.start_checklist("none").map(drop),
        Act::StartLateChecklist => practice.start_late_checklist("none", day()).map(drop),
        Act::StartEventChecklist => practice.start_event_checklist("none", "", None).map(drop),
        Act::PictureItem => practice.picture_item(RunId::new(), "none", &[]).map(drop),
        Act::ItemPicture => practice.item_picture(RunId::new(), "none").map(drop),
        Act::AnswerItem => {
            let done = AnswerValue::Tick { done: true };
            practice.answer_item(RunId::new(), "item", done, None).map(drop)
        }
        Act::PrintChecklist => practice.print_checklist(&no_sheet(), &office()).map(drop),
        Act::SaveChecklist => practice.save_checklist(&no_sheet(), out),
        Act::ChecklistCompletion => practice.checklist_completion(day(), day()).map(drop),
        Act::ClinicDays => practice.clinic_days().map(drop),
        Act::SetWeekdays => practice.set_weekdays(&[]).map(drop),
        Act::CloseDays => practice.close_days(day(), day(), "").map(drop),
        Act::ReopenDays => practice.reopen_days(day(), day()).map(drop),
        Act::KeepChecklist => practice.keep_checklist("none", true, 1, "").map(drop),
        Act::ChecklistTemplate => practice.checklist_template("none").map(drop),
        Act::CompareChecklist => practice.compare_checklist(&unknown_list()).map(drop),
        Act::PublishChecklist => practice.publish_checklist(&unknown_list(), "").map(drop),
        Act::Forms => practice.forms().map(drop),
        Act::Form => practice.form("none", "en").map(drop),
        Act::FormWording => practice.form_wording(FormId::new()).map(drop),
        Act::CompareForms => practice.compare_forms(FormId::new(), FormId::new()).map(drop),
        Act::EditForm => practice.edit_form(FormId::new()).map(drop),
        Act::CreateForm => practice.create_form(&new_form(NewFormKind::Letter, "")).map(drop),
        Act::AddFormLanguage => practice.add_form_language(FormId::new(), "el").map(drop),
        Act::SaveForm => practice.save_form(FormId::new(), 1, &no_words()).map(drop),
        Act::DiscardForm => practice.discard_form(FormId::new(), 1),
        Act::PreviewForm => practice.preview_form(FormId::new(), &no_words(), USUAL).map(drop),
        Act::CheckForm => practice.check_form(FormId::new()).map(drop),
        Act::ActivateForm => practice.activate_form(FormId::new(), 1, false).map(drop),
        Act::RetireForm => practice.retire_form(FormId::new()).map(drop),
        Act::ReviewForm => practice.review_form(FormId::new(), 1, PASSPHRASE).map(drop),
        Act::PrintFormSample => {
            practice.print_form_sample(FormId::new(), USUAL, &office()).map(drop)
        }
        Act::SaveFormSample => practice.save_form_sample(FormId::new(), USUAL, out),
        Act::CloseChecklist => practice.close_checklist(RunId::new(), None).map(drop),
    }
}
