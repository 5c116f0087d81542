//! Signing in.

use crate::arguments::At;
use crate::exit::Failure;
use practice::rights::Act;
use practice::{Practice, StaffTile, SystemClock};
use std::sync::Arc;

/// Opens the practice in `at` for the person named there, else its first owner, to do `act`.
///
/// # Errors
/// When there is no practice or no such person, the passphrase is wrong, or the person may not.
pub fn open(at: &At, act: Act) -> Result<Practice, Failure> {
    let sign = Practice::peek(&at.dir)?.ok_or(Failure::NotFound("practice"))?;
    let person = match &at.staff {
        Some(wanted) => named(&sign.staff, wanted)?,
        None => owner(&sign.staff)?,
    };
    let passphrase = match std::env::var("DERMIS_PASSPHRASE") {
        Ok(passphrase) => passphrase,
        Err(_) => rpassword::prompt_password(format!("Passphrase of {}: ", person.name))?,
    };
    let clock = Arc::new(SystemClock);
    let practice = Practice::unlock(&at.dir, person.id.into(), &passphrase, clock)?;
    if let Err(refused) = practice.may(act) {
        practice.record_lock()?;
        return Err(refused.into());
    }
    Ok(practice)
}

fn owner(staff: &[StaffTile]) -> Result<&StaffTile, Failure> {
    let owner = staff.iter().find(|person| person.role == "owner");
    owner.or(staff.first()).ok_or(Failure::NotFound("staff"))
}

fn named<'a>(staff: &'a [StaffTile], wanted: &str) -> Result<&'a StaffTile, Failure> {
    if let Some(person) = staff.iter().find(|person| person.id.to_string() == wanted) {
        return Ok(person);
    }
    let wanted = practice::fold(wanted);
    let mut fitting = staff.iter().filter(|person| practice::fold(&person.name).contains(&wanted));
    match (fitting.next(), fitting.next()) {
        (Some(person), None) => Ok(person),
        (None, _) => Err(Failure::NotFound("staff")),
        (Some(_), Some(_)) => {
            Err(Failure::Usage("more than one person fits --staff; give the whole name or the id"))
        }
    }
}
