//! Signing in.

use crate::arguments::At;
use crate::exit::Failure;
use practice::rights::Act;
use practice::{Practice, Sign, StaffId, StaffTile, SystemClock};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Opens the practice in `at` for the person named there, else its first owner, to do `act`.
///
/// # Errors
/// When there is no practice or no such person, the passphrase is wrong, or the person may not.
pub fn open(at: &At, act: Act) -> Result<Practice, Failure> {
    Ok(open_proven(at, act)?.0)
}

/// The same, with the passphrase for an act that asks for it again.
///
/// # Errors
/// As for [`open`].
pub fn open_proven(at: &At, act: Act) -> Result<(Practice, Zeroizing<String>), Failure> {
    let (person, passphrase) = who(at)?;
    let practice = Practice::unlock(&at.dir, person, &passphrase, Arc::new(SystemClock))?;
    if let Err(refused) = practice.may(act) {
        practice.record_lock()?;
        return Err(refused.into());
    }
    Ok((practice, passphrase))
}

/// Who signs in at the practice in `at`, and what they typed.
///
/// # Errors
/// When there is no practice or no such person.
pub fn who(at: &At) -> Result<(StaffId, Zeroizing<String>), Failure> {
    let sign = Practice::peek(&at.dir)?.ok_or(Failure::NotFound("practice"))?;
    person(&sign, at.staff.as_deref())
}

/// The person named, else the first owner, and what they typed.
///
/// # Errors
/// When there is no such person.
pub fn person(
    sign: &Sign,
    named_as: Option<&str>,
) -> Result<(StaffId, Zeroizing<String>), Failure> {
    let person = match named_as {
        Some(wanted) => named(&sign.staff, wanted)?,
        None => owner(&sign.staff)?,
    };
    let passphrase = match std::env::var("DERMIS_PASSPHRASE") {
        Ok(passphrase) => passphrase,
        Err(_) => rpassword::prompt_password(format!("Passphrase of {}: ", person.name))?,
    };
    Ok((person.id.into(), Zeroizing::new(passphrase)))
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
