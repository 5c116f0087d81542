//! The part of the system that says when a computer sleeps and when its screen is locked, played on the
//! scenario's own bus.

use crate::fault::{Fault, Outcome};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use zbus::blocking::{Connection, connection::Builder};
use zbus::interface;
use zbus::zvariant::{OwnedFd, OwnedObjectPath, Value};

const NAME: &str = "org.freedesktop.login1";
const PATH: &str = "/org/freedesktop/login1";
const SESSION: &str = "/org/freedesktop/login1/session/_31";

/// It, while it runs.
pub struct Logind {
    bus: Connection,
    holds: Arc<AtomicU32>,
}

/// What programs ask it.
struct Manager {
    holds: Arc<AtomicU32>,
}

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    #[zbus(name = "GetSessionByPID")]
    fn session_of(&self, _pid: u32) -> zbus::fdo::Result<OwnedObjectPath> {
        OwnedObjectPath::try_from(SESSION).map_err(|e| zbus::fdo::Error::Failed(e.to_string()))
    }

    /// Lets a program do something first; it holds the file until it has.
    fn inhibit(
        &self,
        _what: &str,
        _who: &str,
        _why: &str,
        mode: &str,
    ) -> zbus::fdo::Result<OwnedFd> {
        if mode != "delay" {
            return Err(zbus::fdo::Error::AccessDenied(mode.to_owned()));
        }
        self.holds.fetch_add(1, Ordering::SeqCst);
        let file = std::fs::File::open("/dev/null");
        let file = file.map_err(|e| zbus::fdo::Error::Failed(e.to_string()))?;
        Ok(std::os::fd::OwnedFd::from(file).into())
    }
}

impl Logind {
    /// Begins; programs that are started afterwards find it.
    pub fn start() -> Outcome<Self> {
        let holds = Arc::new(AtomicU32::default());
        let manager = Manager { holds: holds.clone() };
        let bus = Builder::session()
            .and_then(|builder| builder.name(NAME)?.serve_at(PATH, manager)?.build())
            .map_err(Fault::at("the bus"))?;
        Ok(Self { bus, holds })
    }

    /// How often a program asked that sleep wait for it.
    pub fn holds(&self) -> u32 {
        self.holds.load(Ordering::SeqCst)
    }

    /// The computer goes to sleep, or wakes.
    pub fn sleeps(&self, sleeps: bool) -> Outcome {
        self.say(PATH, "org.freedesktop.login1.Manager", "PrepareForSleep", &(sleeps,))
    }

    /// The session is to be locked.
    pub fn lock(&self) -> Outcome {
        self.say(SESSION, "org.freedesktop.login1.Session", "Lock", &())
    }

    /// A desktop has locked the screen by itself; `session` is whose.
    pub fn screen_is_locked(&self, session: &str) -> Outcome {
        let changed = std::collections::HashMap::from([("LockedHint", Value::from(true))]);
        let none: [&str; 0] = [];
        let of = "org.freedesktop.login1.Session";
        let path = format!("/org/freedesktop/login1/session/{session}");
        self.say(
            &path,
            "org.freedesktop.DBus.Properties",
            "PropertiesChanged",
            &(of, changed, &none[..]),
        )
    }

    fn say<B: serde::Serialize + zbus::zvariant::DynamicType>(
        &self,
        path: &str,
        of: &str,
        what: &str,
        body: &B,
    ) -> Outcome {
        self.bus.emit_signal(None::<&str>, path, of, what, body).map_err(Fault::at(what))
    }
}
