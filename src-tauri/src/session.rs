//! What the window may know of the practice: enough for the lock screen, no more, until somebody
//! signs in.

use crate::error::Wire;
use crate::state::Shell;
use practice::profile::{ClientWord, Paper, Profile};
use practice::staff::Staff;
use practice::{Practice, StaffId};
use serde::Serialize;

/// Where the window stands.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Session {
    /// There is no practice on this computer yet.
    SetUp,
    /// Nobody is signed in.
    Locked {
        /// The practice's name.
        practice_name: String,
        /// Who may sign in.
        staff: Vec<Tile>,
        /// The demo's passphrase, in front of the demo practice.
        demo_passphrase: Option<String>,
        /// Whose PIN is taken now; nobody's once the practice is closed.
        pins: Vec<StaffId>,
        /// Seconds until another passphrase is looked at, after too many wrong ones.
        wait_seconds: u32,
    },
    /// Somebody is signed in.
    Unlocked {
        /// Who.
        me: Box<Staff>,
        /// The practice.
        profile: Box<Profile>,
        /// The recovery kit was made but not yet proven to be on paper.
        kit_waits: bool,
        /// Lock after this many minutes without a touch.
        idle_lock_minutes: i32,
        /// The name the window shows for the people treated here.
        client_word: ClientWord,
    },
}

/// A person on the lock screen.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Tile {
    /// Who.
    pub id: StaffId,
    /// Name.
    pub name: String,
    /// Role code.
    pub role: String,
}

impl From<practice::StaffTile> for Tile {
    fn from(tile: practice::StaffTile) -> Self {
        Self { id: tile.id.into(), name: tile.name, role: tile.role }
    }
}

impl Session {
    /// Looks at the shell's state and, when nothing is open, at the folder's sign.
    ///
    /// # Errors
    /// When the practice folder is damaged or newer than this program.
    pub fn of(shell: &Shell) -> Wire<Self> {
        if let Ok(practice) = shell.practice() {
            let profile = practice.profile()?;
            return Ok(Self::Unlocked {
                me: Box::new(practice.actor().clone()),
                kit_waits: shell.kit().is_some(),
                idle_lock_minutes: idle_minutes(&practice)?,
                client_word: profile.fields.client_word,
                profile: Box::new(profile),
            });
        }
        Practice::finish_putting_in_place(&shell.folder())?;
        let Some(sign) = Practice::peek(&shell.folder())? else {
            return Ok(Self::SetUp);
        };
        Ok(Self::Locked {
            practice_name: sign.practice_name,
            staff: sign.staff.into_iter().map(Tile::from).collect(),
            pins: shell
                .resting(practice::Standby::who_may_use_a_pin)
                .transpose()?
                .unwrap_or_default(),
            wait_seconds: Practice::wait_at_door(&shell.folder(), &practice::SystemClock),
            demo_passphrase: shell.in_demo().then(|| practice::demo::PASSPHRASE.to_owned()),
        })
    }
}

fn idle_minutes(practice: &Practice) -> Wire<i32> {
    let parameters = practice.parameters()?;
    let idle = parameters.iter().find(|parameter| parameter.key == "idle_lock_minutes");
    Ok(idle.map_or(5, |parameter| parameter.value))
}

/// What this computer suggests for a new practice.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Suggestions {
    /// IANA time zone.
    pub time_zone: String,
    /// BCP 47 locale.
    pub locale: String,
    /// Paper usual there.
    pub paper: Paper,
}

impl Suggestions {
    /// Reads the system's own settings.
    #[must_use]
    pub fn of_this_computer() -> Self {
        let locale = sys_locale::get_locale().filter(|locale| locale.contains('-'));
        let locale = locale.unwrap_or_else(|| "en-GB".to_owned());
        let letter = ["-US", "-CA", "-MX", "-PH"].iter().any(|end| locale.ends_with(end));
        Self {
            time_zone: iana_time_zone::get_timezone()
                .unwrap_or_else(|_| "Europe/London".to_owned()),
            locale,
            paper: if letter { Paper::Letter } else { Paper::A4 },
        }
    }
}
