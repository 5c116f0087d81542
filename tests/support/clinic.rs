//! The clinic every test starts from.

use practice::profile::{ClientWord, NewPractice, Paper, ProfileFields};
use practice::staff::{NewOwner, NewStaff, Role, Service, StaffFields};
use practice::{Clock, Depth, Instant, KdfCost, ManualClock, Practice, RecoveryCode, StaffId};
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

/// Everybody's passphrase in tests.
pub const PASSPHRASE: &str = "copper lantern quiet harbour";
/// The owner, a clinician.
pub const LIN: &str = "Dr Lin Wei";
/// The front desk.
pub const MIA: &str = "Mia Lindqvist";

/// Tuesday 24 November 2026, 10:00 in London.
pub(crate) const NOW: Instant = Instant(1_795_514_400_000);

/// A practice on disk with three people and nobody signed in: a copy of one that was set up once
/// for the whole run, because deriving six keys for each test would be most of the time.
pub struct Clinic {
    folder: TempDir,
    /// The clock of every practice opened from here.
    pub clock: Arc<ManualClock>,
    first: &'static First,
}

/// The clinic that was really set up.
struct First {
    files: Vec<(OsString, Vec<u8>)>,
    lin: StaffId,
    mia: StaffId,
    ada: StaffId,
    words: String,
}

static FIRST: LazyLock<First> = LazyLock::new(First::set_up);

impl First {
    /// Dr Lin Wei owns the practice and may lift stops, Mia Lindqvist keeps the desk, Ada Okafor
    /// treats up to 1.50 mm.
    fn set_up() -> Self {
        let folder = TempDir::new().expect("a folder for the practice");
        let owner = NewOwner { name: LIN.to_owned(), passphrase: PASSPHRASE.to_owned() };
        let new = NewPractice { profile: profile(), owner };
        let clock = Arc::new(ManualClock::new(NOW));
        let dir = folder.path().join("practice");
        // Each test derives a key or two; the least cost the vault accepts saves a third of it.
        let created = Practice::create_with_cost(&dir, new, clock, KdfCost::FLOOR)
            .expect("the practice is set up");
        let practice = created.practice;
        let owner = practice.actor().clone();
        let fields = StaffFields {
            may_treat: true,
            may_lift: true,
            may_manage: true,
            may_release: true,
            max_depth_um: Some(Depth(2500)),
            licence_title: "Physician".to_owned(),
            licence_number: "MD-7731".to_owned(),
            ..staff_member(LIN, Role::Owner)
        };
        practice.update_staff(owner.id, owner.version, fields).expect("Lin becomes a clinician");
        let mia = add(&practice, staff_member(MIA, Role::FrontDesk));
        let ada = add(
            &practice,
            StaffFields {
                may_treat: true,
                may_release: true,
                max_depth_um: Some(Depth(1500)),
                licence_title: "Licensed aesthetician".to_owned(),
                licence_number: "LT-20418".to_owned(),
                ..staff_member("Ada Okafor", Role::Practitioner)
            },
        );
        drop(practice);
        let words = created.recovery.words().join(" ");
        Self { lin: owner.id, mia, ada, files: files_of(&folder.path().join("practice")), words }
    }
}

impl Clinic {
    /// A fresh copy of the practice, at ten o'clock of the same day.
    ///
    /// # Panics
    /// When the practice cannot be copied.
    #[must_use]
    pub fn new() -> Self {
        let folder = TempDir::new().expect("a folder for the practice");
        let dir = folder.path().join("practice");
        fs::create_dir(&dir).expect("the practice folder");
        for (name, bytes) in &FIRST.files {
            fs::write(dir.join(name), bytes).expect("the file is copied");
        }
        Self { folder, clock: Arc::new(ManualClock::new(NOW)), first: &FIRST }
    }

    /// Dr Lin Wei signs in. Whoever was signed in must have been dropped.
    #[must_use]
    pub fn as_lin(&self) -> Practice {
        self.sign_in(self.first.lin)
    }

    /// Mia Lindqvist signs in.
    #[must_use]
    pub fn as_mia(&self) -> Practice {
        self.sign_in(self.first.mia)
    }

    /// Ada Okafor signs in.
    #[must_use]
    pub fn as_ada(&self) -> Practice {
        self.sign_in(self.first.ada)
    }

    /// Dr Lin Wei's id.
    #[must_use]
    pub fn lin(&self) -> StaffId {
        self.first.lin
    }

    /// Mia Lindqvist's id.
    #[must_use]
    pub fn mia(&self) -> StaffId {
        self.first.mia
    }

    /// Ada Okafor's id.
    #[must_use]
    pub fn ada(&self) -> StaffId {
        self.first.ada
    }

    /// The practice folder.
    #[must_use]
    pub fn dir(&self) -> std::path::PathBuf {
        self.folder.path().join("practice")
    }

    /// The folder around the practice folder, for other files of a test.
    #[must_use]
    pub fn outside(&self) -> &Path {
        self.folder.path()
    }

    /// The recovery code of the set-up.
    ///
    /// # Panics
    /// When its words do not read back.
    #[must_use]
    pub fn recovery(&self) -> RecoveryCode {
        RecoveryCode::parse(&self.first.words).expect("the words of the kit read back")
    }

    /// What the clock says.
    #[must_use]
    pub fn clock_now(&self) -> Instant {
        self.clock.now()
    }

    /// Moves the clock on by whole days.
    pub fn later(&self, days: i64) {
        self.clock.advance(days * 86_400_000);
    }

    fn sign_in(&self, who: StaffId) -> Practice {
        Practice::unlock(&self.dir(), who, PASSPHRASE, self.clock.clone())
            .expect("signing in works")
    }
}

impl Default for Clinic {
    fn default() -> Self {
        Self::new()
    }
}

fn files_of(dir: &Path) -> Vec<(OsString, Vec<u8>)> {
    let entries = dir.read_dir().expect("the practice folder is read");
    let paths = entries.map(|entry| entry.expect("an entry is read").path());
    paths
        .map(|path| (path.file_name().expect("a file").to_owned(), fs::read(&path).expect("read")))
        .collect()
}

fn add(practice: &Practice, fields: StaffFields) -> StaffId {
    let passphrase = PASSPHRASE.to_owned();
    practice.add_staff(NewStaff { fields, passphrase }).expect("the person is added").id
}

/// Somebody without any rights, licence or depth.
#[must_use]
pub fn staff_member(name: &str, role: Role) -> StaffFields {
    StaffFields {
        name: name.to_owned(),
        role,
        may_treat: false,
        may_lift: false,
        may_manage: false,
        may_release: false,
        licence_title: String::new(),
        licence_number: String::new(),
        licence_expires: None,
        max_depth_um: None,
        insurance_expires: None,
        training: Vec::new(),
        // Kept only for people who treat.
        services: vec![Service::Microneedling],
        active: true,
    }
}

/// The profile of the design's clinic.
#[must_use]
pub fn profile() -> ProfileFields {
    ProfileFields {
        name: "Linden Row Skin Clinic".to_owned(),
        address: vec!["14 Linden Row, Leith".to_owned(), "Edinburgh EH6 7AB".to_owned()],
        phone: "01632 960 118".to_owned(),
        out_of_hours: "01632 960 119".to_owned(),
        licence_line: "Registered with the city, no. 4471".to_owned(),
        emergency_number: "999".to_owned(),
        locale: "en-GB".to_owned(),
        paper: Paper::A4,
        time_zone: "Europe/London".to_owned(),
        client_word: ClientWord::Client,
    }
}
