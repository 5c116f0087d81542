//! The table: every act, by the group it is read in, with what it needs and what narrows it
//! further. Printed in docs/rights.md.

use super::Need;

macro_rules! acts {
    ($($group:literal { $($name:ident => $verb:literal, $need:ident, $says:literal, $note:literal;)+ })+) => {
        /// Everything somebody can ask of a practice: one per verb of [`crate::Practice`], and one
        /// for all that happens in front of the lock screen. Unlike [`crate::audit::Op`] it knows
        /// the acts that leave no entry, and its names may change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Act { $($(#[doc = concat!($says, ".")] $name,)+)+ }

        impl Act {
            /// Every act, in the order of the table.
            pub const ALL: &'static [Self] = &[$($(Self::$name),+),+];

            /// The verb's name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $($(Self::$name => $verb,)+)+ }
            }

            /// What it needs.
            #[must_use]
            pub fn need(self) -> Need {
                match self { $($(Self::$name => Need::$need,)+)+ }
            }

            /// What it is, in words.
            #[must_use]
            pub fn says(self) -> &'static str {
                match self { $($(Self::$name => $says,)+)+ }
            }

            /// What narrows it beyond the right, kept by the verb itself; empty when nothing does.
            #[must_use]
            pub fn note(self) -> &'static str {
                match self { $($(Self::$name => $note,)+)+ }
            }

            /// The group it is read in.
            #[must_use]
            pub fn group(self) -> &'static str {
                match self { $($(Self::$name => $group,)+)+ }
            }
        }
    };
}

acts! {
    "In front of the lock screen" {
        Door => "door", Door, "Set up, unlock, recover, make and enter the demo, rate a passphrase",
            "Recovering needs the printed kit and somebody who may manage, and so does going back to a backup: with the kit or the passphrase of its time.";
    }
    "The practice" {
        RecordLock => "record_lock", SignedIn, "Lock the window", "";
        Profile => "profile", SignedIn, "Read the practice profile", "";
        UpdateProfile => "update_profile", Manage, "Change the practice profile", "";
        Logo => "logo", SignedIn, "See the logo in the letterhead", "";
        SetLogo => "set_logo", Manage, "Put a logo into the letterhead", "";
        RemoveLogo => "remove_logo", Manage, "Take the logo out of the letterhead", "";
        Parameters => "parameters", SignedIn, "Read the numbers of the practice", "";
        SetParameter => "set_parameter", Manage, "Set a number of the practice", "";
        IssueRecoveryKit => "issue_recovery_kit", Manage, "Make a new recovery kit", "";
        PrintRecoveryKit => "print_recovery_kit", Manage, "Print the recovery kit", "";
        SaveRecoveryKit => "save_recovery_kit", Manage, "Save the recovery kit as a file", "";
        ConfirmRecoveryKit => "confirm_recovery_kit", Manage, "Prove that the recovery kit is on paper",
            "";
        Verify => "verify", SignedIn, "Check database, audit chain and papers", "";
    }
    "Staff" {
        Staff => "staff", SignedIn, "Read the staff list", "";
        AddStaff => "add_staff", Manage, "Add a person", "";
        UpdateStaff => "update_staff", Manage, "Change a person's record, end their access",
            "Nobody takes their own access or their own right to manage away.";
        SetPassphrase => "set_passphrase", SignedIn, "Set a passphrase",
            "One's own, with the one in use. Another person's needs the right to manage.";
    }
    "Keys and PINs" {
        HasPin => "has_pin", SignedIn, "See whether one has a PIN", "One's own.";
        SetPin => "set_pin", SignedIn, "Set a PIN", "One's own, with one's own passphrase.";
        RemovePin => "remove_pin", SignedIn, "Drop a PIN", "One's own.";
        Rekey => "may_rekey", Manage, "Change the keys of the whole practice",
            "With one's own passphrase.";
    }
    "Backups" {
        BackupStatus => "backup_status", SignedIn, "See how well the practice is backed up", "";
        BackUp => "back_up", SignedIn, "Back the practice up", "";
        AddBackupPlace => "add_backup_place", Manage, "Choose a folder backups go to", "";
        RemoveBackupPlace => "remove_backup_place", Manage, "Take a folder off the list", "";
        Losses => "losses", Manage, "Compare the practice with a backup", "";
    }
    "The record and the clock" {
        Audit => "audit", Manage, "Read the record of acts",
            "Clinical details only for people who read clinical answers.";
        VerifyChain => "verify_chain", Manage, "Check that the record is unbroken", "";
        ExportAudit => "export_audit", Manage, "Save the record as a file",
            "With one's own passphrase.";
        PrintAudit => "print_audit", Manage, "Print the record", "";
        ClockStanding => "clock_standing", SignedIn, "See how the clock stands", "";
        ConfirmClock => "confirm_clock", SignedIn, "Say that the clock is right",
            "A clock that is behind the record needs the right to manage, and a reason.";
        DenyClock => "deny_clock", SignedIn, "Say that the clock is wrong", "";
    }
    "Drafts and the screen" {
        SaveDraft => "save_draft", SignedIn, "Keep what is being typed", "One's own.";
        Draft => "draft", SignedIn, "Read what was being typed", "One's own.";
        DiscardDraft => "discard_draft", SignedIn, "Drop what was being typed", "One's own.";
        TakeBack => "take_back", SignedIn, "Take the screen back from the client",
            "With one's own passphrase.";
        TodayScreen => "today_screen", SignedIn, "See Today",
            "Names no condition. Items about the practice itself go to people who manage.";
    }
    "Clients" {
        FindClients => "find_clients", SignedIn, "Search clients", "";
        ListClients => "list_clients", SignedIn, "List clients", "";
        ClientNumbered => "client_numbered", SignedIn, "Find a client by number", "";
        ClientStandings => "client_standings", SignedIn, "See where clients stand today",
            "Names no condition.";
        DuplicateCandidates => "duplicate_candidates", SignedIn, "See who looks like the same person",
            "";
        RememberNotSame => "remember_not_same", SignedIn, "Remember that two clients are two people",
            "";
        CreateClient => "create_client", SignedIn, "Create a client", "";
        UpdateClient => "update_client", SignedIn, "Change a client's record", "";
        ErasureOutlook => "erasure_outlook", Manage, "See what erasing a client would take", "";
        EraseClient => "erase_client", Manage, "Erase a client", "With one's own passphrase.";
        EraseClientAndAnswer => "erase_client_and_answer", Manage,
            "Erase a client who asked for it, with a letter that says so", "With one's own passphrase.";
        ForgetContact => "forget_contact", Manage, "Forget the contact kept of an erased client", "";
        Client => "client", SignedIn, "Open a client's record", "";
        ClientPage => "client_page", SignedIn, "Open a client's page",
            "No alert comes from a hidden answer.";
    }
    "History and findings" {
        Questionnaire => "questionnaire", SignedIn, "Read the questions", "";
        History => "history", SignedIn, "Open a client's history",
            "Hidden answers only for people who read clinical answers.";
        EvaluateAnswers => "evaluate_answers", SignedIn, "See what answers would do",
            "Findings from hidden answers do not say why to the desk.";
        SaveHistory => "save_history", SignedIn, "Take a history",
            "The desk cannot change a hidden answer.";
        ConfirmUnchanged => "confirm_unchanged", SignedIn, "Record that nothing changed", "";
        VisitFindings => "visit_findings", SignedIn, "See what the history says today",
            "Findings from hidden answers do not say why to the desk.";
        OverrideFinding => "override_finding", SignedIn, "Lift a stop",
            "With the passphrase of somebody who may lift, whoever is signed in.";
        AcknowledgeFinding => "acknowledge_finding", Clinical, "Acknowledge a caution", "";
    }
    "Emergencies" {
        BreakGlass => "break_glass", SignedIn, "Open a client's emergency summary",
            "With a reason. Everybody who manages is told until one of them has looked into it.";
        BrokenGlass => "broken_glass", Manage, "Read why an emergency summary was opened", "";
        AcknowledgeBreakGlass => "acknowledge_break_glass", Manage,
            "Close an opened emergency summary with a note",
            "Not one's own, while somebody else manages.";
    }
    "Consents" {
        StartableForms => "startable_forms", SignedIn, "List the forms a client can be given", "";
        StartConsent => "start_consent", SignedIn, "Start a consent or another form", "";
        SaveConsent => "save_consent", SignedIn, "Fill a consent in", "";
        SwitchConsentLanguage => "switch_consent_language", SignedIn,
            "Put a consent into another language", "What was answered before is void.";
        Consent => "consent", SignedIn, "Open a consent", "";
        ConsentsOf => "consents_of", SignedIn, "List a client's consents", "";
        PreviewConsent => "preview_consent", SignedIn, "See a consent as it will print", "";
        MakePaperConsent => "make_paper_consent", SignedIn, "Make a consent to sign with a pen", "";
        CheckSignatures => "check_signatures", SignedIn, "Check signatures before signing",
            "Only the person who explained it.";
        SignConsent => "sign_consent", SignedIn, "Sign and freeze a consent",
            "Only the person who explained it, who treats or lifts stops.";
        CheckConsent => "check_consent", SignedIn, "Check that a signed consent is unaltered", "";
        PrintEvidence => "print_evidence", SignedIn, "Print the evidence of a signed consent", "";
        SaveEvidence => "save_evidence", SignedIn, "Save the evidence of a signed consent", "";
        ConfirmSession => "confirm_session", SignedIn, "Confirm a later session of a course", "";
        CallBackPaper => "call_back_paper", SignedIn, "Call a form back that is out on paper", "";
        SignPaperConsent => "sign_paper_consent", SignedIn, "Record a consent signed by hand",
            "Only with its scanned page.";
        BringInScan => "bring_in_scan", SignedIn, "Bring a scanned page in", "";
        ScanTray => "scan_tray", SignedIn, "List scanned pages and forms that wait", "";
        ScanShown => "scan_shown", SignedIn, "Look at a scanned page", "";
        MatchScan => "match_scan", SignedIn, "Say which form a scanned page is", "";
        DiscardScan => "discard_scan", SignedIn, "Throw a scanned page away", "Only one without a form.";
        TakeArrivedScans => "take_arrived_scans", SignedIn,
            "Take scanned pages from this computer's folder", "While somebody is signed in.";
        ScansLeftLying => "scans_left_lying", SignedIn,
            "See which files in that folder could not be taken", "";
        ScanFolder => "scan_folder", SignedIn, "Read where scanned pages arrive on this computer", "";
        ChooseScanFolder => "choose_scan_folder", Manage,
            "Choose where scanned pages arrive on this computer", "An empty folder.";
        KeepArrivedScans => "keep_arrived_scans", Manage,
            "Say whether pages taken from that folder are put aside or deleted there", "";
        LeaveScanFolder => "leave_scan_folder", Manage,
            "Take no more scanned pages from a folder on this computer", "";
        WithdrawConsent => "withdraw_consent", SignedIn, "Record a withdrawal", "";
        DiscardConsent => "discard_consent", SignedIn, "Discard a consent not signed yet", "";
    }
    "Treatments" {
        ZoneBands => "zone_bands", SignedIn, "Read the zones and their depths", "";
        TreatmentsOf => "treatments_of", SignedIn, "List a client's treatments",
            "Day, zones and depth; no notes.";
        Treatment => "treatment", Clinical, "Open a treatment's record", "";
        StartFindings => "start_findings", SignedIn, "See what stands in the way of a treatment",
            "Findings from hidden answers do not say why to the desk.";
        StartTreatment => "start_treatment", Treat, "Start a treatment", "";
        SaveTreatment => "save_treatment", Treat, "Chart a treatment", "Only one's own.";
        CloseTreatment => "close_treatment", Treat, "Sign and close a treatment",
            "Only one's own, with one's own passphrase.";
        AmendTreatment => "amend_treatment", Treat, "Amend a closed treatment", "";
        DiscardTreatment => "discard_treatment", Clinical, "Discard an open treatment",
            "Only one's own; somebody who may lift also another's.";
    }
    "Pictures" {
        Photos => "photos", Clinical, "See a client's pictures", "";
        Photo => "photo", Clinical, "See one picture in full", "";
        AddPhoto => "add_photo", Clinical, "Bring a picture into the record",
            "With the client's yes to pictures (rule R26).";
        SetPhotoAside => "set_photo_aside", Clinical, "Set a picture aside", "";
    }
    "Papers" {
        DocumentsOf => "documents_of", SignedIn, "List a client's papers", "";
        Document => "document", SignedIn, "Read what a paper is", "";
        DocumentPdf => "document_pdf", SignedIn, "Read a finished paper's file", "";
        DocumentPages => "document_pages", SignedIn, "See a finished paper", "";
        AftercarePreview => "aftercare_preview", SignedIn, "See an aftercare sheet as it will print",
            "";
        MakeAftercare => "make_aftercare", SignedIn, "Make an aftercare sheet", "";
        PrecarePreview => "precare_preview", SignedIn,
            "See a sheet for before a treatment as it will print", "";
        MakePrecare => "make_precare", SignedIn, "Make a sheet for before a treatment", "";
        MarkGiven => "mark_given", SignedIn, "Record that a paper was given and explained", "";
        PrintDocument => "print_document", SignedIn, "Print a paper", "";
        SaveDocument => "save_document", SignedIn, "Save a paper as a file", "";
    }
    "Forms" {
        Forms => "forms", SignedIn, "List the forms", "";
        Form => "form", SignedIn, "Open a form with its versions", "";
        FormWording => "form_wording", SignedIn, "Read a version of a form", "";
        CompareForms => "compare_forms", SignedIn, "Compare two versions of a form", "";
        EditForm => "edit_form", Direct, "Begin a new version of a form", "";
        CreateForm => "create_form", Direct, "Begin a form of the practice's own", "";
        AddFormLanguage => "add_form_language", Direct, "Begin a form in another language", "";
        SaveForm => "save_form", Direct, "Change the draft of a form", "";
        DiscardForm => "discard_form", Direct, "Discard the draft of a form", "";
        PreviewForm => "preview_form", Direct, "See a form's pages while writing it", "";
        CheckForm => "check_form", SignedIn, "See what is wrong with a version of a form", "";
        ActivateForm => "activate_form", Direct, "Put a version of a form in force", "";
        RetireForm => "retire_form", Direct, "Take a form out of use",
            "Never the last consent, sheet before or after for microneedling, or recall letter.";
        ReviewForm => "review_form", Direct, "Mark a version of a form as reviewed",
            "With one's own passphrase.";
        PrintFormSample => "print_form_sample", SignedIn, "Print a form for the sample client", "";
        SaveFormSample => "save_form_sample", SignedIn, "Save a form for the sample client", "";
    }
    "Printing" {
        PrintQueue => "print_queue", SignedIn, "See what waits to be printed", "";
        PrintJob => "print_job", SignedIn, "See how far a print is", "";
        PrintsToRetry => "prints_to_retry", SignedIn, "Find prints that wait for their printer", "";
        HandOverPrint => "hand_over_print", SignedIn, "Hand a waiting print to a printer", "";
        SettlePrint => "settle_print", SignedIn, "Say whether a paper came out, or give it up", "";
        ChosenPrinters => "chosen_printers", SignedIn, "Read which printer takes which papers", "";
        ChoosePrinter => "choose_printer", SignedIn, "Choose which printer takes which papers",
            "For this computer.";
        PrintTestPage => "print_test_page", SignedIn, "Print a test page", "";
        PrintBatch => "print_batch", SignedIn, "Print the papers of the day", "";
        PrintDossier => "print_dossier", SignedIn, "Print all papers of a client as one", "";
        SaveDossier => "save_dossier", SignedIn, "Save all papers of a client as one file", "";
    }
    "Stock and devices" {
        Lots => "lots", SignedIn, "Read the stock", "";
        ReceiveLot => "receive_lot", SignedIn, "Receive a lot", "";
        RecallLot => "recall_lot", SignedIn, "Mark a lot as recalled", "";
        Lot => "lot", SignedIn, "Open a lot with its ledger", "";
        LotUsage => "lot_usage", SignedIn, "See which clients a lot touched", "";
        OpenUnit => "open_unit", SignedIn, "Record that a unit was opened", "";
        CountLot => "count_lot", SignedIn, "Correct a lot by a count", "With the reason.";
        WriteOffUnits => "write_off_units", SignedIn, "Take lost or returned units off the record",
            "With the reason.";
        QuarantineLot => "quarantine_lot", SignedIn, "Put a lot in quarantine", "";
        ReleaseLot => "release_lot", Manage, "Let a lot go from quarantine", "Never a recalled one.";
        DestroyUnits => "destroy_units", SignedIn, "Destroy units of a lot",
            "With the passphrase of another person who saw it.";
        Scan => "scan", SignedIn, "Look a scanned code up", "";
        Devices => "devices", SignedIn, "Read the devices", "";
        AddDevice => "add_device", Manage, "Add a device", "";
        UpdateDevice => "update_device", Manage, "Change a device", "";
    }
    "Sterilization" {
        Sterilizers => "sterilizers", SignedIn, "See how the sterilizers stand", "";
        AddSterilizer => "add_sterilizer", Manage, "Add a sterilizer", "";
        UpdateSterilizer => "update_sterilizer", Manage, "Change a sterilizer", "Its code stays.";
        UsualProgrammes => "usual_programmes", SignedIn, "Read the usual programmes", "";
        Programmes => "programmes", SignedIn, "Read a sterilizer's programmes", "";
        AddProgramme => "add_programme", Manage, "Add a programme", "";
        UpdateProgramme => "update_programme", Manage, "Change a programme", "";
        StopSterilizer => "stop_sterilizer", SignedIn, "Take a sterilizer out of service", "";
        RecordRepair => "record_repair", Release, "Record a repair", "";
        LiftStop => "lift_stop", Release, "Put a sterilizer back into service",
            "Only once its retests passed.";
        InstrumentSets => "instrument_sets", SignedIn, "Read the kinds of sets", "";
        AddInstrumentSet => "add_instrument_set", Manage, "Add a kind of set", "";
        UpdateInstrumentSet => "update_instrument_set", Manage, "Change a kind of set", "";
        Loads => "loads", SignedIn, "List loads", "";
        LoadNumbered => "load_numbered", SignedIn, "Find a load by number", "";
        Load => "load", SignedIn, "Open a load", "";
        MakeLoad => "make_load", SignedIn, "Begin a load", "";
        PlanLoad => "plan_load", SignedIn, "Choose what a load will run", "";
        AddPacks => "add_packs", SignedIn, "Add packs to a load", "";
        TakeOutPack => "take_out_pack", SignedIn, "Take a pack out of a load", "";
        CancelLoad => "cancel_load", SignedIn, "Give up a load that never ran", "";
        StartLoad => "start_load", SignedIn, "Start a load", "";
        EndLoad => "end_load", SignedIn, "Say that a cycle ended", "";
        CheckLoad => "check_load", SignedIn, "See what the values of a load mean", "";
        AttachPrintout => "attach_printout", SignedIn, "Add a picture of a cycle's printout", "";
        LoadPrintout => "load_printout", SignedIn, "See the printout of a load", "";
        UnloadLoad => "unload_load", SignedIn, "Write down what was read at unloading", "";
        ReleaseLoad => "release_load", Release, "Release a load",
            "What is liftable needs the passphrase of somebody who may lift.";
        RejectLoad => "reject_load", SignedIn, "Reject a load", "";
        HoldLoad => "hold_load", SignedIn, "Hold a load", "";
        Shelf => "shelf", SignedIn, "Read the shelf of sterile packs", "";
        Pack => "pack", SignedIn, "Open a pack's record", "";
        DiscardPack => "discard_pack", SignedIn, "Discard a pack", "";
        ReportMissing => "report_missing", SignedIn, "Report a pack missing", "";
        ReportFound => "report_found", SignedIn, "Report a missing pack found", "";
        Tests => "tests", SignedIn, "List tests of sterilizers and baths", "";
        AwaitedTests => "awaited_tests", SignedIn, "List tests that wait to be read", "";
        RunTest => "run_test", SignedIn, "Run a test", "";
        ReadTest => "read_test", SignedIn, "Read a test", "";
    }
    "Recalls" {
        Incidents => "incidents", SignedIn, "List recalls", "";
        Incident => "incident", SignedIn, "Open a recall with its clients", "Names no condition.";
        IncidentAbout => "incident_about", SignedIn, "Find a recall", "";
        ReportLoad => "report_load", SignedIn, "Call a released load back", "";
        DecideClient => "decide_client", SignedIn, "Record whether a client was told",
            "That telling is not needed is for people who lift or manage to say.";
        PullPacks => "pull_packs", SignedIn, "Pull packs from the shelf", "";
        ReviewIncident => "review_incident", SignedIn, "Write a recall's review", "";
        CloseIncident => "close_incident", Manage, "Sign a recall off",
            "With one's own passphrase.";
        ReportPages => "report_pages", SignedIn, "See labels, recall papers and binders", "";
        PrintReport => "print_report", SignedIn, "Print labels, recall papers and binders", "";
        SaveReport => "save_report", SignedIn, "Save labels, recall papers and binders", "";
    }
    "Checklists" {
        Checklists => "checklists", SignedIn, "Read the lists of the day", "";
        ChecklistRun => "checklist_run", SignedIn, "Open a list", "";
        StartChecklist => "start_checklist", SignedIn, "Start a list", "";
        StartLateChecklist => "start_late_checklist", SignedIn, "Start a list of a day gone by",
            "With a reason when it is closed.";
        StartEventChecklist => "start_event_checklist", SignedIn, "Start a list for an event", "";
        AnswerItem => "answer_item", SignedIn, "Answer an item of a list", "";
        PictureItem => "picture_item", SignedIn, "Answer an item with a picture", "";
        ItemPicture => "item_picture", SignedIn, "See the picture of an item", "";
        CloseChecklist => "close_checklist", SignedIn, "Close a list", "";
        PrintChecklist => "print_checklist", SignedIn, "Print a list", "";
        SaveChecklist => "save_checklist", SignedIn, "Save a list as a file", "";
        ChecklistCompletion => "checklist_completion", SignedIn,
            "See how completely the lists were kept", "";
        ClinicDays => "clinic_days", SignedIn, "Read the clinic's calendar and which lists it keeps", "";
        SetWeekdays => "set_weekdays", Manage, "Set the weekdays the clinic is open", "";
        CloseDays => "close_days", Manage, "Close days to come", "";
        ReopenDays => "reopen_days", Manage, "Take closed days off again", "";
        KeepChecklist => "keep_checklist", Manage, "Switch a list on or off, move its day",
            "Switching off one that blocks something needs a reason.";
        ChecklistTemplate => "checklist_template", Manage, "Open a list in the editor", "";
        CompareChecklist => "compare_checklist", Manage, "See what a new version would change", "";
        PublishChecklist => "publish_checklist", Manage, "Publish a version of a list",
            "What would no longer block needs a reason.";
    }
}
