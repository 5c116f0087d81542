//! The papers of one incident (a failed spore test, a failed indicator, a cycle below its
//! programme, a lot its maker calls back): whom it touched, what to pull from the shelves, the calls, and the
//! binder that closes it.

use serde::Serialize;
use serde_json::{Value, json};

use crate::clean::rows;
use crate::engine::{letterhead, required};
use crate::paper::{PaperError, PaperHead};

/// What every paper of an incident says at its head.
#[derive(Clone)]
pub struct IncidentHead {
    /// Size, time, letterhead, and by whom it was made.
    pub paper: PaperHead,
    /// The number of the incident.
    pub number: String,
    /// What happened, such as "Failed spore test, sterilizer A1".
    pub title: String,
    /// How it was found, one or two sentences; may be empty.
    pub found: String,
    /// The suspect window, in words; for a lot, the lot.
    pub window: String,
    /// Whether it is about a lot its maker called back, not about loads.
    pub is_lot: bool,
    /// The word this practice uses for the people it treats, such as "Client".
    pub client_word: String,
}

/// One load inside the suspect window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SuspectLoad {
    /// Load number.
    pub load: String,
    /// Cycle number of the machine.
    pub cycle: String,
    /// When it ran.
    pub ran: String,
    /// Programme.
    pub programme: String,
    /// Temperature, exposure and pressure that were reached.
    pub achieved: String,
    /// Chemical indicators, and the spore test if there was one.
    pub indicators: String,
    /// What was decided about it, and by whom.
    pub result: String,
    /// What became of its packs, such as "12: 6 used, 4 in stock, 2 unaccounted".
    pub packs: String,
}

/// One use of a pack or a lot on one client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExposedClient {
    /// Day of the service.
    pub date: String,
    /// Client number; empty for an erased client.
    pub number: String,
    /// The client's name; for an erased client the pseudonymous number.
    pub name: String,
    /// Whether the client's record was erased; says so and shows what contact was retained.
    pub erased: bool,
    /// Date of birth, in words; may be empty.
    pub born: String,
    /// Telephone and other ways to reach them; may be empty.
    pub contact: String,
    /// The service they had.
    pub service: String,
    /// Pack code or lot.
    pub item: String,
    /// The zones that were treated; may be empty.
    pub zones: String,
    /// What was decided about telling them, with when, how and by whom; empty leaves room to write.
    pub decision: String,
}

/// One pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PackRow {
    /// Pack code; for a lot the unit's code.
    pub code: String,
    /// What is in it.
    pub contents: String,
    /// The load it came from, or the lot.
    pub load: String,
    /// Where it should lie; for one that is unaccounted for, what is known of it. May be empty.
    pub place: String,
}

/// Whom it touched: loads, clients and packs nobody can account for.
#[derive(Clone)]
pub struct RecallPaper {
    /// The incident.
    pub incident: IncidentHead,
    /// Loads in the window; empty for a lot.
    pub loads: Vec<SuspectLoad>,
    /// Everybody treated with a pack or unit in question, one row per use.
    pub clients: Vec<ExposedClient>,
    /// Packs neither in stock nor used on anybody.
    pub unaccounted: Vec<PackRow>,
}

/// What to pull from the shelves.
#[derive(Clone)]
pub struct ShelfPaper {
    /// The incident.
    pub incident: IncidentHead,
    /// The packs in stock, in the order somebody would walk.
    pub packs: Vec<PackRow>,
}

/// A call that was tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CallAttempt {
    /// When.
    pub when: String,
    /// By whom.
    pub by: String,
    /// How it ended.
    pub outcome: String,
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CallRow {
    /// The client and what they were treated with.
    pub client: ExposedClient,
    /// The calls on record, oldest first; empty lines to write on follow.
    pub attempts: Vec<CallAttempt>,
}

/// Lines to write each call on.
#[derive(Clone)]
pub struct CallLogPaper {
    /// The incident.
    pub incident: IncidentHead,
    /// Whom to call.
    pub rows: Vec<CallRow>,
    /// Empty lines under each, for the attempts to come.
    pub blank_lines: u8,
}

impl IncidentHead {
    /// The head as the layouts read it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        Ok(json!({
            "letterhead": letterhead(&self.paper.letterhead)?,
            "made": required("when and by whom the list was made", &self.paper.made)?,
            "number": required("the number of the incident", &self.number)?,
            "title": required("what happened", &self.title)?,
            "found": crate::clean::printable(&self.found),
            "window": required("the suspect window", &self.window)?,
            "is_lot": self.is_lot,
            "client_word": required("the word for clients", &self.client_word)?,
        }))
    }
}

impl RecallPaper {
    /// The list as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        let mut data = self.incident.data()?;
        data["loads"] = rows(&self.loads)?;
        data["clients"] = rows(&self.clients)?;
        data["unaccounted"] = rows(&self.unaccounted)?;
        Ok(data)
    }
}

impl ShelfPaper {
    /// The list as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        let mut data = self.incident.data()?;
        data["packs"] = rows(&self.packs)?;
        Ok(data)
    }
}

impl CallLogPaper {
    /// The log as its layout reads it.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        let mut data = self.incident.data()?;
        data["rows"] = rows(&self.rows)?;
        data["blank_lines"] = json!(self.blank_lines);
        Ok(data)
    }
}
