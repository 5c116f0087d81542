//! Letters to clients an incident may have touched: calm, exact, and without a guess about what it means.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::clean::printed;
use crate::engine::{letterhead, required};
use crate::paper::{PaperError, PaperHead};

/// What went wrong, for the words of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterCause {
    /// A spore test grew.
    SporeTest,
    /// A chemical indicator was found not to have changed after the load was released.
    Indicator,
    /// A cycle did not reach what its programme asks for.
    Cycle,
    /// The maker called a lot back.
    Lot,
}

impl LetterCause {
    /// What was found, in words that say no more than is known. The practice may change them.
    #[must_use]
    pub const fn found(self) -> &'static str {
        match self {
            Self::SporeTest => {
                "We test our sterilizers regularly. One of these tests did not give the result it should. \
                 The instruments used in your treatment were processed in this sterilizer during the time \
                 the test covers."
            }
            Self::Indicator => {
                "Each pack of instruments carries an indicator that shows whether it went through \
                 sterilization as planned. On checking again, we found one that did not show the result it should. The \
                 instruments used in your treatment came from the same load."
            }
            Self::Cycle => {
                "We check the temperature and time of each sterilization. On checking again, we found one that did not \
                 reach the values it should. The instruments used in your treatment came from this load."
            }
            Self::Lot => {
                "The maker of a product has asked for one of its lots to be returned. An item from this lot was \
                 used in your treatment."
            }
        }
    }

    /// What the client is asked to do. The practice may change it.
    #[must_use]
    pub const fn ask(self) -> &'static str {
        "Please call us at the number below. We will tell you what we know, answer your questions \
         and agree with you what happens next. Please have this letter at hand when you call."
    }
}

/// One letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// Name and postal address, one printed line each.
    pub address: Vec<String>,
    /// The name in the salutation.
    pub salutation: String,
    /// The client number, as the letter's reference.
    pub number: String,
    /// Day or days of the treatments, in words, with the service.
    pub treatments: Vec<String>,
}

/// Letters of one incident, one page each.
#[derive(Clone)]
pub struct LettersPaper {
    /// Size, time, letterhead. `made` is printed nowhere on a letter.
    pub paper: PaperHead,
    /// The day on the letters, in words.
    pub date: String,
    /// The number of the incident, as part of the reference.
    pub incident: String,
    /// What was found; [`LetterCause::found`] unless the practice changed it.
    pub found: String,
    /// What the client is asked to do; [`LetterCause::ask`] unless changed.
    pub ask: String,
    /// The telephone number to call, and when.
    pub phone: String,
    /// Who signs.
    pub signed_by: String,
    /// What they are, such as "Medical director"; may be empty.
    pub signed_as: String,
    /// The letters, in the order of the list.
    pub letters: Vec<Letter>,
}

impl LettersPaper {
    /// The letters as their layout reads them.
    pub(crate) fn data(&self) -> Result<Value, PaperError> {
        if self.letters.is_empty() {
            return Err(PaperError::Missing { what: "somebody to write to".to_owned() });
        }
        for letter in &self.letters {
            required("the name in the salutation", &letter.salutation)?;
        }
        Ok(json!({
            "letterhead": letterhead(&self.paper.letterhead)?,
            "date": required("the day of the letter", &self.date)?,
            "incident": required("the number of the incident", &self.incident)?,
            "found": required("what was found", &self.found)?,
            "ask": required("what the client is asked to do", &self.ask)?,
            "phone": required("the telephone number to call", &self.phone)?,
            "signed_by": required("who signs the letter", &self.signed_by)?,
            "signed_as": crate::clean::printable(&self.signed_as),
            "letters": printed(&self.letters)?,
        }))
    }
}
