//! tauri-driver and all it starts, for one scenario: its own ports, its own environment, and nothing
//! of it left running afterwards.

use crate::fault::{Fault, Outcome};
use std::ffi::OsString;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A running driver.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts it; the environment reaches the window.
    pub fn start(program: &Path, log: &Path, environment: &[(&str, OsString)]) -> Outcome<Self> {
        let (port, native) = (free_port()?, free_port()?);
        let log = std::fs::File::create(log).map_err(Fault::at("the driver's log"))?;
        let errors = log.try_clone().map_err(Fault::at("the driver's log"))?;
        let child = Command::new(program)
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
            .envs(environment.iter().cloned())
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(errors)
            // A group of its own: the window and its web process end with it, also after a failure.
            .process_group(0)
            .spawn()
            .map_err(Fault::at("tauri-driver did not start"))?;
        let driver = Self { child, port };
        // It passes everything on to the web view's own driver, which starts a moment later.
        for port in [port, native] {
            listens(port)?;
        }
        Ok(driver)
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

fn listens(port: u16) -> Outcome {
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if start.elapsed() > Duration::from_secs(60) {
            return Err(Fault::new("tauri-driver does not listen"));
        }
        sleep(Duration::from_millis(50));
    }
    Ok(())
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status();
        sleep(Duration::from_millis(300));
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}

fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(Fault::at("a free port"))?;
    Ok(listener.local_addr().map_err(Fault::at("a free port"))?.port())
}
