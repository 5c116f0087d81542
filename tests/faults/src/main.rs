//! The fault rig: takes the power away, kills the program, makes the disk fail and flips bits, and
//! looks whether anything that was called saved is gone. Linux only: it stands in the C library's
//! place.

#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod chance;
#[cfg(target_os = "linux")]
mod cuts;
#[cfg(target_os = "linux")]
mod desk;
#[cfg(target_os = "linux")]
mod disk;
#[cfg(target_os = "linux")]
mod flips;
#[cfg(target_os = "linux")]
mod fuzz;
#[cfg(target_os = "linux")]
mod inject;
#[cfg(target_os = "linux")]
mod kills;
#[cfg(target_os = "linux")]
mod rig;
#[cfg(target_os = "linux")]
mod scripts;
#[cfg(target_os = "linux")]
mod stage;
#[cfg(target_os = "linux")]
mod table;
#[cfg(target_os = "linux")]
mod trace;
#[cfg(target_os = "linux")]
mod worker;

/// What every part may fail with.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    rig::main()
}

#[cfg(not(target_os = "linux"))]
fn main() -> Outcome {
    Err("the fault rig runs on Linux only".into())
}
