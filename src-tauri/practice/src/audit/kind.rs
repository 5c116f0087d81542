//! Acts by kind, for the filter of the record and for what of an entry the desk may read.

use super::Op;
use serde::{Deserialize, Serialize};

/// Groups of operations, as somebody looking for an act thinks of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    /// Signing in and out, recovering.
    SigningIn,
    /// Records and lists that were looked at.
    Viewed,
    /// Records that were made or changed.
    Changes,
    /// What was signed, closed and withdrawn.
    Signed,
    /// Sterilizers, loads, packs, tests and recalls.
    Sterilization,
    /// Papers and files that left the practice.
    PrintsAndExports,
    /// Stops lifted and cautions acknowledged.
    Overrides,
    /// Emergency summaries that were opened, and who looked into it.
    Emergencies,
    /// Profile, numbers, people, devices, keys, backups.
    Settings,
    /// What was said of the computer's clock.
    Clock,
    /// Passphrases that did not open the practice.
    FailedUnlocks,
}

impl ActKind {
    /// Every kind, in the order the filter shows.
    pub const ALL: [Self; 11] = [
        Self::SigningIn,
        Self::Viewed,
        Self::Changes,
        Self::Signed,
        Self::Sterilization,
        Self::PrintsAndExports,
        Self::Overrides,
        Self::Emergencies,
        Self::Settings,
        Self::Clock,
        Self::FailedUnlocks,
    ];

    /// The kind in words, as the filter and the printed record name it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::SigningIn => "Signing in",
            Self::Viewed => "Records viewed",
            Self::Changes => "Changes",
            Self::Signed => "Signed and closed",
            Self::Sterilization => "Sterilization",
            Self::PrintsAndExports => "Prints and exports",
            Self::Overrides => "Stops lifted",
            Self::Emergencies => "Emergencies",
            Self::Settings => "Settings",
            Self::Clock => "Clock",
            Self::FailedUnlocks => "Failed unlocks",
        }
    }

    /// The operations of this kind.
    pub(crate) fn ops(self) -> impl Iterator<Item = Op> {
        Op::ALL.iter().copied().filter(move |op| op.kind() == self)
    }
}

/// A kind of act with its operations, as the filter of the window offers them.
#[derive(Debug, Clone, Serialize)]
pub struct KindOfActs {
    /// The kind.
    pub kind: ActKind,
    /// The kind in words.
    pub words: &'static str,
    /// Its operations.
    pub acts: Vec<Act>,
}

/// An operation with its words.
#[derive(Debug, Clone, Serialize)]
pub struct Act {
    /// The operation.
    pub op: Op,
    /// What was done, in words.
    pub words: &'static str,
}

impl KindOfActs {
    /// Every kind with every operation.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let act = |op: Op| Act { op, words: op.words() };
        let kind =
            |kind: ActKind| Self { kind, words: kind.words(), acts: kind.ops().map(act).collect() };
        ActKind::ALL.into_iter().map(kind).collect()
    }
}

impl Op {
    /// Whether it may be done to a client who was erased: looking at what is left, deciding whether a
    /// recall must reach them, and closing what was opened about them before.
    pub(crate) fn may_touch_an_erased_client(self) -> bool {
        matches!(
            self,
            Self::EraseClient
                | Self::ForgetContact
                | Self::DecideClient
                | Self::ViewBreakGlass
                | Self::AcknowledgeBreakGlass
        ) || self.kind() == ActKind::Viewed
    }

    /// The kind this operation belongs to.
    #[must_use]
    pub fn kind(self) -> ActKind {
        match self {
            Self::Unlock | Self::Lock | Self::Recover => ActKind::SigningIn,
            Self::ViewClient
            | Self::ViewIncident
            | Self::ViewReport
            | Self::FindClients
            | Self::ViewHistory
            | Self::ViewConsent
            | Self::CheckConsent
            | Self::ViewScans
            | Self::ViewTreatment
            | Self::ViewDocuments
            | Self::ViewPhotos
            | Self::ViewPhoto
            | Self::PreviewDocument
            | Self::ViewToday
            | Self::ViewPrintQueue
            | Self::ViewLotUsage
            | Self::ViewAudit
            | Self::VerifyAudit
            | Self::VerifyPractice => ActKind::Viewed,
            Self::CreateClient
            | Self::UpdateClient
            | Self::EraseClient
            | Self::ForgetContact
            | Self::RememberNotSame
            | Self::SaveHistory
            | Self::ConfirmUnchanged
            | Self::StartConsent
            | Self::SaveConsent
            | Self::SwitchConsentLanguage
            | Self::DiscardConsent
            | Self::CallBackPaper
            | Self::BringInScan
            | Self::MatchScan
            | Self::DiscardScan
            | Self::StartTreatment
            | Self::SaveTreatment
            | Self::DiscardTreatment
            | Self::ReceiveLot
            | Self::RecallLot
            | Self::OpenUnit
            | Self::CountLot
            | Self::WriteOffUnits
            | Self::QuarantineLot
            | Self::ReleaseLot
            | Self::DestroyUnits
            | Self::MakeDocument
            | Self::AddPhoto
            | Self::SetPhotoAside
            | Self::GiveDocument
            | Self::StartChecklist
            | Self::AnswerChecklistItem
            | Self::MakeDemo => ActKind::Changes,
            Self::SignConsent
            | Self::SignPaperConsent
            | Self::ConfirmSession
            | Self::WithdrawConsent
            | Self::CloseTreatment
            | Self::AmendTreatment
            | Self::CloseChecklist => ActKind::Signed,
            Self::AddInstrumentSet
            | Self::UpdateInstrumentSet
            | Self::MakeLoad
            | Self::PlanLoad
            | Self::AddPacks
            | Self::TakeOutPack
            | Self::CancelLoad
            | Self::StartLoad
            | Self::EndLoad
            | Self::UnloadLoad
            | Self::AttachPrintout
            | Self::ReleaseLoad
            | Self::RejectLoad
            | Self::HoldLoad
            | Self::DiscardPack
            | Self::ReportMissing
            | Self::ReportFound
            | Self::RunTest
            | Self::ReadTest
            | Self::StopSterilizer
            | Self::RecordRepair
            | Self::LiftStop
            | Self::ReportLoad
            | Self::DecideClient
            | Self::PullPacks
            | Self::ReviewIncident
            | Self::CloseIncident => ActKind::Sterilization,
            Self::PrintDocument
            | Self::PrintEvidence
            | Self::SaveEvidence
            | Self::PrintReport
            | Self::SaveReport
            | Self::SaveDocument
            | Self::PrintRecoveryKit
            | Self::SaveRecoveryKit
            | Self::PrintChecklist
            | Self::SaveChecklist
            | Self::PrintFormSample
            | Self::SaveFormSample
            | Self::ExportAudit
            | Self::HandOverPrint
            | Self::ConfirmPrint
            | Self::DenyPrint
            | Self::CancelPrint
            | Self::PrintTestPage
            | Self::PrintDossier
            | Self::SaveDossier
            | Self::PrintAudit => ActKind::PrintsAndExports,
            Self::OverrideFinding | Self::AcknowledgeFinding => ActKind::Overrides,
            Self::BreakGlass | Self::ViewBreakGlass | Self::AcknowledgeBreakGlass => {
                ActKind::Emergencies
            }
            Self::FailedUnlock => ActKind::FailedUnlocks,
            Self::ConfirmClock | Self::DenyClock => ActKind::Clock,
            Self::CreatePractice
            | Self::IssueRecoveryKit
            | Self::ConfirmRecoveryKit
            | Self::UpdateProfile
            | Self::SetLogo
            | Self::RemoveLogo
            | Self::SetParameter
            | Self::AddStaff
            | Self::UpdateStaff
            | Self::SetPassphrase
            | Self::AddSterilizer
            | Self::UpdateSterilizer
            | Self::AddProgramme
            | Self::UpdateProgramme
            | Self::AddDevice
            | Self::UpdateDevice
            | Self::AddBuiltInChecklists
            | Self::AddBuiltInForms
            | Self::PublishChecklist
            | Self::EditForm
            | Self::CreateForm
            | Self::AddFormLanguage
            | Self::SaveForm
            | Self::DiscardForm
            | Self::ActivateForm
            | Self::RetireForm
            | Self::ReviewForm
            | Self::KeepChecklist
            | Self::SetClinicDays
            | Self::SetPin
            | Self::RemovePin
            | Self::Rekey
            | Self::SetBackupPlaces
            | Self::ChoosePrinter
            | Self::ChooseScanFolder
            | Self::LeaveScanFolder
            | Self::BackUp
            | Self::Restore
            | Self::LeaveOutActs => ActKind::Settings,
        }
    }

    /// Whether its data may hold answers, findings or a chart, which only those who treat read.
    pub(super) fn is_clinical(self) -> bool {
        matches!(
            self,
            Self::SaveHistory
                | Self::ConfirmUnchanged
                | Self::OverrideFinding
                | Self::AcknowledgeFinding
                | Self::StartConsent
                | Self::SaveConsent
                | Self::WithdrawConsent
                | Self::SaveTreatment
                | Self::CloseTreatment
                | Self::AmendTreatment
                | Self::DiscardTreatment
        )
    }
}
