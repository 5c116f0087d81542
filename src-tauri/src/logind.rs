//! Linux says beforehand that the computer goes to sleep, and when its screen is locked; the practice is
//! locked at both. Where nobody says so, `watch` notices the sleep afterwards.

use crate::watch;
use std::thread;
use tauri::AppHandle;
use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::message::Type;
use zbus::zvariant::{OwnedFd, OwnedObjectPath, OwnedValue};
use zbus::{MatchRule, Message};

const NAME: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const USER: &str = "org.freedesktop.login1.User";

/// Starts listening. The thread ends with the program, or at once where there is no system bus.
///
/// # Errors
/// When the system gives no thread.
pub fn start(app: AppHandle) -> std::io::Result<()> {
    let listening = move || {
        if let Err(error) = listen(&app) {
            tracing::info!(%error, "nobody says when the computer sleeps or its screen is locked");
        }
    };
    thread::Builder::new().name("logind".to_owned()).spawn(listening).map(drop)
}

fn listen(app: &AppHandle) -> zbus::Result<()> {
    let bus = Connection::system()?;
    let rule = MatchRule::builder().msg_type(Type::Signal).sender(NAME)?.build();
    let told = MessageIterator::for_match_rule(rule, &bus, None)?;
    let manager = Proxy::new(&bus, NAME, "/org/freedesktop/login1", MANAGER)?;
    let session = own_session(&bus, &manager);
    let mut held = hold_sleep(&manager);
    for message in told {
        match of(&message?, session.as_ref()) {
            Some(Told::Sleeps) => {
                watch::lock(app);
                held = None;
            }
            Some(Told::Woke) => held = hold_sleep(&manager),
            Some(Told::Locked) => watch::lock(app),
            None => {}
        }
    }
    drop(held);
    Ok(())
}

enum Told {
    Sleeps,
    Woke,
    Locked,
}

fn of(message: &Message, session: Option<&OwnedObjectPath>) -> Option<Told> {
    let (header, body) = (message.header(), message.body());
    let ours = header.path().zip(session).is_some_and(|(path, session)| path == &**session);
    match header.member()?.as_str() {
        "PrepareForSleep" => {
            let sleeps: bool = body.deserialize().ok()?;
            Some(if sleeps { Told::Sleeps } else { Told::Woke })
        }
        "Lock" if ours => Some(Told::Locked),
        // Desktops that lock by themselves say it so.
        "PropertiesChanged" if ours => {
            let (_, changed, _): (
                String,
                std::collections::HashMap<String, OwnedValue>,
                Vec<String>,
            ) = body.deserialize().ok()?;
            let locked = bool::try_from(changed.get("LockedHint")?).ok()?;
            locked.then_some(Told::Locked)
        }
        _ => None,
    }
}

/// The session this program belongs to; started by a desktop's own services, the one its user sees.
fn own_session(bus: &Connection, manager: &Proxy<'_>) -> Option<OwnedObjectPath> {
    let direct = manager.call("GetSessionByPID", &(std::process::id(),)).ok();
    direct.or_else(|| {
        let user = Proxy::new(bus, NAME, "/org/freedesktop/login1/user/self", USER).ok()?;
        let (_, path) = user.get_property::<(String, OwnedObjectPath)>("Display").ok()?;
        Some(path)
    })
}

/// Lets sleep wait until this is dropped, a few seconds at most: what locks is done before, not after.
fn hold_sleep(manager: &Proxy<'_>) -> Option<OwnedFd> {
    manager.call("Inhibit", &("sleep", "Dermis", "The practice is locked first", "delay")).ok()
}
