//! The closed list of operations. The name is the same on the button, in the code and here.

use serde::{Deserialize, Serialize};

macro_rules! ops {
    ($($(#[doc = $doc:literal])+ $name:ident => $text:literal),+ $(,)?) => {
        /// What was done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
        #[serde(rename_all = "snake_case")]
        pub enum Op { $($(#[doc = $doc])+ $name),+ }

        impl Op {
            /// Every operation.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name stored in the chain. Never changes once released.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// What was done in words, as the record shows and prints it: the sentence written
            /// beside the operation in the list below.
            #[must_use]
            pub fn words(self) -> &'static str {
                let sentence = match self { $(Self::$name => concat!($($doc),+)),+ };
                sentence.trim().trim_end_matches('.')
            }
        }
    };
}

ops! {
    /// The practice was set up.
    CreatePractice => "create_practice",
    /// Somebody signed in.
    Unlock => "unlock",
    /// The window was locked.
    Lock => "lock",
    /// A recovery kit was made; older ones no longer open the practice.
    IssueRecoveryKit => "issue_recovery_kit",
    /// The recovery kit was printed.
    PrintRecoveryKit => "print_recovery_kit",
    /// The recovery kit was saved as a file.
    SaveRecoveryKit => "save_recovery_kit",
    /// The words typed back from the printed kit were right.
    ConfirmRecoveryKit => "confirm_recovery_kit",
    /// The practice was opened with its recovery code and a new passphrase set.
    Recover => "recover",
    /// The practice profile was changed.
    UpdateProfile => "update_profile",
    /// A logo was put into the letterhead.
    SetLogo => "set_logo",
    /// The logo was taken out of the letterhead.
    RemoveLogo => "remove_logo",
    /// A parameter was set.
    SetParameter => "set_parameter",
    /// A person was added to the staff.
    AddStaff => "add_staff",
    /// A staff record was changed.
    UpdateStaff => "update_staff",
    /// A person was given a new passphrase.
    SetPassphrase => "set_passphrase",
    /// A client was created.
    CreateClient => "create_client",
    /// A client's record was changed.
    UpdateClient => "update_client",
    /// A client was erased.
    EraseClient => "erase_client",
    /// The contact kept of an erased client was forgotten.
    ForgetContact => "forget_contact",
    /// A client's record was looked at.
    ViewClient => "view_client",
    /// A page of the list of all clients was shown.
    FindClients => "find_clients",
    /// Two clients were remembered as not the same person.
    RememberNotSame => "remember_not_same",
    /// A medical history was looked at.
    ViewHistory => "view_history",
    /// A medical history was taken or changed.
    SaveHistory => "save_history",
    /// The client said that nothing changed.
    ConfirmUnchanged => "confirm_unchanged",
    /// A stop was lifted with a reason.
    OverrideFinding => "override_finding",
    /// A caution was acknowledged.
    AcknowledgeFinding => "acknowledge_finding",
    /// A consent form was started.
    StartConsent => "start_consent",
    /// A consent draft was changed.
    SaveConsent => "save_consent",
    /// A consent draft was put into another language; what was answered before is void.
    SwitchConsentLanguage => "switch_consent_language",
    /// A consent was looked at.
    ViewConsent => "view_consent",
    /// The evidence of a signed consent was checked.
    CheckConsent => "check_consent",
    /// The evidence of a signed consent was sent to a printer.
    PrintEvidence => "print_evidence",
    /// The evidence of a signed consent was saved as a file.
    SaveEvidence => "save_evidence",
    /// A consent was signed and frozen.
    SignConsent => "sign_consent",
    /// A consent signed by hand was recorded.
    SignPaperConsent => "sign_paper_consent",
    /// A later session of a course was confirmed under its consent.
    ConfirmSession => "confirm_session",
    /// A form out on paper was called back: nobody signed it.
    CallBackPaper => "call_back_paper",
    /// A scanned page was brought in.
    BringInScan => "bring_in_scan",
    /// Scanned pages were looked at.
    ViewScans => "view_scans",
    /// Somebody said which form a scanned page is.
    MatchScan => "match_scan",
    /// The folder was chosen in which scanned pages arrive on a computer.
    ChooseScanFolder => "choose_scan_folder",
    /// No more scanned pages are taken from a folder of a computer.
    LeaveScanFolder => "leave_scan_folder",
    /// A scanned page was thrown away.
    DiscardScan => "discard_scan",
    /// A consent was withdrawn.
    WithdrawConsent => "withdraw_consent",
    /// A consent draft was discarded.
    DiscardConsent => "discard_consent",
    /// A treatment was opened.
    StartTreatment => "start_treatment",
    /// A treatment draft was changed.
    SaveTreatment => "save_treatment",
    /// A treatment was looked at.
    ViewTreatment => "view_treatment",
    /// A treatment was signed and closed.
    CloseTreatment => "close_treatment",
    /// A signed treatment was amended.
    AmendTreatment => "amend_treatment",
    /// A treatment draft was discarded with a reason.
    DiscardTreatment => "discard_treatment",
    /// A lot was received into stock.
    ReceiveLot => "receive_lot",
    /// A lot was marked as recalled.
    RecallLot => "recall_lot",
    /// A unit of a lot was opened.
    OpenUnit => "open_unit",
    /// What is on hand of a lot was corrected by a count.
    CountLot => "count_lot",
    /// Units of a lot were lost or sent back.
    WriteOffUnits => "write_off_units",
    /// A lot was put in quarantine.
    QuarantineLot => "quarantine_lot",
    /// A lot was let go from quarantine.
    ReleaseLot => "release_lot",
    /// Units of a lot were destroyed before a witness.
    DestroyUnits => "destroy_units",
    /// The list of clients a lot touched was looked at.
    ViewLotUsage => "view_lot_usage",
    /// A device was added.
    AddDevice => "add_device",
    /// A device was changed.
    UpdateDevice => "update_device",
    /// A sterilizer was added.
    AddSterilizer => "add_sterilizer",
    /// A sterilizer's record was changed.
    UpdateSterilizer => "update_sterilizer",
    /// A programme was added to a sterilizer.
    AddProgramme => "add_programme",
    /// A programme of a sterilizer was changed.
    UpdateProgramme => "update_programme",
    /// A sterilizer was taken out of service.
    StopSterilizer => "stop_sterilizer",
    /// The repair of a stopped sterilizer was recorded.
    RecordRepair => "record_repair",
    /// A sterilizer was put back into service.
    LiftStop => "lift_stop",
    /// A kind of instrument set was added.
    AddInstrumentSet => "add_instrument_set",
    /// A kind of instrument set was changed.
    UpdateInstrumentSet => "update_instrument_set",
    /// A sterilizer load was begun.
    MakeLoad => "make_load",
    /// What a load will run was changed.
    PlanLoad => "plan_load",
    /// Packs were added to a load.
    AddPacks => "add_packs",
    /// A pack was taken out of a load before it ran.
    TakeOutPack => "take_out_pack",
    /// A load was given up before it ran.
    CancelLoad => "cancel_load",
    /// A load was started.
    StartLoad => "start_load",
    /// The cycle of a load ended.
    EndLoad => "end_load",
    /// A load was unloaded and its values written down.
    UnloadLoad => "unload_load",
    /// A picture of a cycle's printout was added to its load.
    AttachPrintout => "attach_printout",
    /// A load was released for use.
    ReleaseLoad => "release_load",
    /// A load was rejected.
    RejectLoad => "reject_load",
    /// A load was held in quarantine.
    HoldLoad => "hold_load",
    /// A pack was discarded.
    DiscardPack => "discard_pack",
    /// A pack was reported missing.
    ReportMissing => "report_missing",
    /// A missing pack was found.
    ReportFound => "report_found",
    /// A test of a sterilizer or bath was run.
    RunTest => "run_test",
    /// A test of a sterilizer or bath was read.
    ReadTest => "read_test",
    /// A released load was called back.
    ReportLoad => "report_load",
    /// A recall was looked at.
    ViewIncident => "view_incident",
    /// What was decided about telling a client of a recall was recorded.
    DecideClient => "decide_client",
    /// Packs of a recall were pulled from the shelf.
    PullPacks => "pull_packs",
    /// The review of a recall was changed.
    ReviewIncident => "review_incident",
    /// A recall was signed off.
    CloseIncident => "close_incident",
    /// A paper about sterilization was looked at.
    ViewReport => "view_report",
    /// A paper about sterilization was given to be printed.
    PrintReport => "print_report",
    /// A paper about sterilization was saved as a file.
    SaveReport => "save_report",
    /// The list of a client's papers was looked at.
    ViewDocuments => "view_documents",
    /// A document was made and stored.
    MakeDocument => "make_document",
    /// A document was looked at page by page.
    PreviewDocument => "preview_document",
    /// A document was given to be printed.
    PrintDocument => "print_document",
    /// A document was saved as a file.
    SaveDocument => "save_document",
    /// A document was handed to the client and explained.
    GiveDocument => "give_document",
    /// The pictures of a client were looked at, small.
    ViewPhotos => "view_photos",
    /// A picture was looked at in full.
    ViewPhoto => "view_photo",
    /// A picture was brought into a client's record.
    AddPhoto => "add_photo",
    /// A picture was said not to count any more.
    SetPhotoAside => "set_photo_aside",
    /// Today was looked at and named clients not named before since signing in.
    ViewToday => "view_today",
    /// A checklist run was started.
    StartChecklist => "start_checklist",
    /// A checklist item was answered.
    AnswerChecklistItem => "answer_checklist_item",
    /// A checklist run was closed.
    CloseChecklist => "close_checklist",
    /// The built-in checklists this practice lacked were added.
    AddBuiltInChecklists => "add_built_in_checklists",
    /// The built-in forms this practice lacked were added.
    AddBuiltInForms => "add_built_in_forms",
    /// A version of a checklist was published.
    PublishChecklist => "publish_checklist",
    /// A new version of a form was begun.
    EditForm => "edit_form",
    /// A form of the practice's own was begun.
    CreateForm => "create_form",
    /// A form was begun in another language.
    AddFormLanguage => "add_form_language",
    /// The draft of a form was changed.
    SaveForm => "save_form",
    /// The draft of a form was discarded.
    DiscardForm => "discard_form",
    /// A version of a form was put in force.
    ActivateForm => "activate_form",
    /// A form was taken out of use.
    RetireForm => "retire_form",
    /// A version of a form was marked as reviewed.
    ReviewForm => "review_form",
    /// A form for the sample client was sent to a printer.
    PrintFormSample => "print_form_sample",
    /// A form for the sample client was saved as a file.
    SaveFormSample => "save_form_sample",
    /// A checklist was switched on or off, or its day moved.
    KeepChecklist => "keep_checklist",
    /// The days the clinic is open were set.
    SetClinicDays => "set_clinic_days",
    /// A checklist was given to be printed.
    PrintChecklist => "print_checklist",
    /// A checklist was saved as a file.
    SaveChecklist => "save_checklist",
    /// The print queue was looked at and named clients not named before since signing in.
    ViewPrintQueue => "view_print_queue",
    /// A printer took a paper.
    HandOverPrint => "hand_over_print",
    /// Somebody said that a paper came out of the printer.
    ConfirmPrint => "confirm_print",
    /// Somebody said that a paper did not come out of the printer.
    DenyPrint => "deny_print",
    /// A paper that waited to be printed was given up.
    CancelPrint => "cancel_print",
    /// A test page was given to be printed.
    PrintTestPage => "print_test_page",
    /// All papers of a client were given to be printed.
    PrintDossier => "print_dossier",
    /// All papers of a client were saved as one file.
    SaveDossier => "save_dossier",
    /// The printer of a kind of paper was chosen.
    ChoosePrinter => "choose_printer",
    /// Somebody without the right to clinical answers opened a client's emergency summary.
    BreakGlass => "break_glass",
    /// The record of a broken glass was looked at.
    ViewBreakGlass => "view_break_glass",
    /// A broken glass was looked into and closed with a note.
    AcknowledgeBreakGlass => "acknowledge_break_glass",
    /// A demo record was written by the demo maker.
    MakeDemo => "make_demo",
    /// A person set their PIN.
    SetPin => "set_pin",
    /// A person dropped their PIN.
    RemovePin => "remove_pin",
    /// The keys of the whole practice were changed.
    Rekey => "rekey",
    /// The folders backups go to were chosen.
    SetBackupPlaces => "set_backup_places",
    /// The practice was backed up.
    BackUp => "back_up",
    /// This practice was restored from a backup.
    Restore => "restore",
    /// Acts that were lost with a damaged file were left out.
    LeaveOutActs => "leave_out_acts",
    /// The practice was checked: database, chain and files.
    VerifyPractice => "verify_practice",
    /// The record of acts was looked at.
    ViewAudit => "view_audit",
    /// The record of acts was checked from its first entry to its last.
    VerifyAudit => "verify_audit",
    /// The record of acts was saved as a file.
    ExportAudit => "export_audit",
    /// The record of acts was given to be printed.
    PrintAudit => "print_audit",
    /// Somebody said that the computer's clock is right.
    ConfirmClock => "confirm_clock",
    /// Somebody said that the computer's clock is wrong.
    DenyClock => "deny_clock",
    /// A passphrase did not open the practice.
    FailedUnlock => "failed_unlock",
}

impl std::str::FromStr for Op {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|op| op.name() == text).ok_or(())
    }
}
