//! The window as a person sees it: things have names, text appears, keys are pressed. Everything waits
//! a little for the window to answer, and fails with what the window showed instead.

use crate::fault::{Fault, Outcome};
use crate::session::{Element, Session};
use serde_json::json;
use std::cell::Cell;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

pub(crate) const FIND: &str = include_str!("find.js");
/// Longer than anything but the key derivation takes on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
/// From one field to the next, longer than any pause a scanner makes.
const HAND: Duration = Duration::from_millis(300);
const GLANCE: Duration = Duration::from_millis(60);

/// An open window and the folder its pictures go to.
pub struct Window {
    session: Session,
    pictures: PathBuf,
    taken: u32,
    /// No pointer: everything is reached and done with keys.
    by_keys: bool,
    /// How often something was clicked or a field was gone into.
    clicks: Cell<u32>,
}

impl Window {
    pub fn new(session: Session, pictures: PathBuf) -> Self {
        Self { session, pictures, taken: 0, by_keys: false, clicks: Cell::new(0) }
    }

    /// From here on the pointer is left alone.
    pub fn by_keys_alone(&mut self) {
        self.by_keys = true;
    }

    pub fn is_by_keys(&self) -> bool {
        self.by_keys
    }

    /// The same person goes on in a window opened anew; the pictures are counted on.
    pub fn follow(&mut self, next: Self) {
        self.session = next.session;
    }

    /// How often something was clicked so far, a field that is typed into counted as one click.
    pub fn clicks(&self) -> u32 {
        self.clicks.get()
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Presses a button by its name.
    pub fn press(&self, name: &str) -> Outcome {
        self.click("button", name)
    }

    /// Clicks a thing by what it is and what it is called.
    pub fn click(&self, role: &str, name: &str) -> Outcome {
        self.click_in("", role, name)
    }

    /// Presses a button inside the part of the window that is called `place`.
    pub fn press_in(&self, place: &str, name: &str) -> Outcome {
        self.click_in(place, "button", name)
    }

    /// Clicks a thing inside the part of the window that is called `place`, once it can be used.
    pub fn click_in(&self, place: &str, role: &str, name: &str) -> Outcome {
        if self.by_keys {
            return self.use_by_keys(place, role, name);
        }
        self.clicks.set(self.clicks.get() + 1);
        let start = Instant::now();
        let mut element = self
            .until(&format!("a {role} \"{name}\" {place} to be usable"), || {
                self.session.find(FIND, json!([role, name, place, true]))
            })?;
        loop {
            let Err(fault) = self.session.click(&element) else { return Ok(()) };
            if start.elapsed() > PATIENCE {
                return Err(Fault::new(format!("clicking {role} \"{name}\": {fault}")));
            }
            sleep(GLANCE);
            match self.session.find(FIND, json!([role, name, place, true]))? {
                // It moved or was drawn anew between finding and clicking.
                Some(again) => element = again,
                // It went because it was clicked; what comes next is looked at by whoever clicks.
                None => return Ok(()),
            }
        }
    }

    /// Types into a field by its label, in place of what stood there.
    pub fn fill(&self, label: &str, text: &str) -> Outcome {
        self.fill_in("", label, text)
    }

    /// Opens a list of choices by its label and takes one.
    pub fn choose(&self, label: &str, option: &str) -> Outcome {
        self.click("select", label)?;
        self.click("option", option)
    }

    /// Types into a field inside the part of the window that is called `place`.
    pub fn fill_in(&self, place: &str, label: &str, text: &str) -> Outcome {
        if self.by_keys {
            return self.fill_by_keys(place, label, text);
        }
        self.clicks.set(self.clicks.get() + 1);
        let start = Instant::now();
        let field = loop {
            let field = self.the_in(place, "field", label)?;
            match self.session.click(&field) {
                Ok(()) => break field,
                Err(fault) if start.elapsed() > PATIENCE => return Err(fault),
                // It moved, or a list that is closing lay over it.
                Err(_) => sleep(GLANCE),
            }
        };
        self.session
            .ask("const f = document.activeElement; if (f.select) f.select();", json!([]))?;
        if text.is_empty() {
            return self.keys("Delete");
        }
        self.session.type_into(&field, text)?;
        // A hand needs longer from one field to the next than a scanner from key to key; without it the
        // window takes what is typed into several for one code.
        sleep(HAND);
        Ok(())
    }

    /// Presses keys where the focus is: "Enter", "Control+k", "Shift+Tab", "Alt+2".
    pub fn keys(&self, keys: &str) -> Outcome {
        let keys: Vec<char> = keys.split('+').map(key).collect::<Outcome<_>>()?;
        self.session.chord(&keys)
    }

    /// Waits until the window says this.
    pub fn sees(&self, text: &str) -> Outcome {
        self.until(&format!("the window to say \"{text}\""), || Ok(self.says(text)?.then_some(())))
    }

    /// Waits until the window no longer says this.
    pub fn no_longer_sees(&self, text: &str) -> Outcome {
        self.until(&format!("\"{text}\" to go"), || Ok((!self.says(text)?).then_some(())))
    }

    /// Does the window say this now?
    pub fn says(&self, text: &str) -> Outcome<bool> {
        Ok(flat(&self.text()?).contains(&flat(text)))
    }

    /// Everything the window says: its text, and what stands in its fields.
    pub fn text(&self) -> Outcome<String> {
        let text = self.session.ask(
            "return document.body.innerText + '\\n' + [...document.querySelectorAll('input:not([type=password]),textarea')].map(f => f.value).join('\\n')",
            json!([]),
        )?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Is there such a thing now?
    pub fn has(&self, role: &str, name: &str) -> Outcome<bool> {
        Ok(self.session.find(FIND, json!([role, name, ""]))?.is_some())
    }

    /// Waits until a thing can be used.
    pub fn ready(&self, role: &str, name: &str) -> Outcome {
        self.until(&format!("a {role} \"{name}\" to be usable"), || {
            Ok(self.session.find(FIND, json!([role, name, "", true]))?.map(drop))
        })
    }

    /// How many there are that are called exactly so.
    pub fn count(&self, role: &str, name: &str) -> Outcome<usize> {
        let found = self.session.ask(
            "return [...document.querySelectorAll(arguments[0])].filter((el) => el.innerText.trim() === arguments[1]).length",
            json!([role, name]),
        )?;
        Ok(found.as_u64().unwrap_or_default() as usize)
    }

    /// Waits for a thing by what it is and what it is called.
    pub fn the(&self, role: &str, name: &str) -> Outcome<Element> {
        self.the_in("", role, name)
    }

    /// Waits for a thing inside the part of the window that is called `place`.
    pub fn the_in(&self, place: &str, role: &str, name: &str) -> Outcome<Element> {
        self.until(&format!("a {role} called \"{name}\" {place}"), || {
            self.session.find(FIND, json!([role, name, place]))
        })
    }

    /// Signs on the pad: a few strokes across it, as a hand would. Who uses keys alone types the name.
    pub fn sign(&self, pad: usize, name: &str) -> Outcome {
        if self.by_keys {
            return self.sign_by_keys(name);
        }
        let place = self.until("a signature pad", || {
            let place = self.session.ask(
                "const c = document.querySelectorAll('canvas')[arguments[0]]; if (!c) return null;
                 c.scrollIntoView({block: 'center'}); const b = c.getBoundingClientRect();
                 return [b.left, b.top, b.width, b.height].map(Math.round)",
                json!([pad]),
            )?;
            Ok(place
                .as_array()
                .map(|p| p.iter().map(|n| n.as_i64().unwrap_or(0) as i32).collect::<Vec<_>>()))
        })?;
        let [left, top, width, height] = place[..] else {
            return Err(Fault::new("the signature pad has no place"));
        };
        let at = |x: i32, y: i32| (left + width * x / 100, top + height * y / 100);
        self.session.draw(&[
            at(12, 70),
            at(18, 30),
            at(24, 66),
            at(30, 40),
            at(37, 68),
            at(44, 44),
        ])?;
        self.session.draw(&[at(50, 60), at(57, 42), at(63, 64), at(72, 48), at(84, 56)])
    }

    /// Takes a picture, numbered in the order of the visit.
    pub fn picture(&mut self, name: &str) -> Outcome {
        self.settle()?;
        self.taken += 1;
        let path = self.pictures.join(format!("{:02}-{name}.png", self.taken));
        std::fs::write(&path, self.session.picture()?).map_err(Fault::at(path.display()))
    }

    /// Takes a picture under exactly this name.
    pub fn picture_as(&self, name: &str) -> Outcome<PathBuf> {
        self.settle()?;
        let path = self.pictures.join(format!("{name}.png"));
        let picture = crate::shrink::shrink(&self.session.picture()?)?;
        std::fs::write(&path, picture).map_err(Fault::at(path.display()))?;
        Ok(path)
    }

    /// Waits until nothing is loading and nothing moves.
    pub fn settle(&self) -> Outcome {
        self.until("the window to come to rest", || {
            let busy = self.session.ask(
                "document.body.offsetHeight; return document.querySelector('[aria-busy=true],[data-busy]') !== null
                   || document.getAnimations().some(a => a.playState === 'running' && a.effect?.getTiming().iterations !== Infinity)",
                json!([]),
            )?;
            Ok((busy == json!(false)).then_some(()))
        })
    }

    /// Looks again and again until there is an answer.
    pub fn until<T>(&self, what: &str, look: impl Fn() -> Outcome<Option<T>>) -> Outcome<T> {
        let start = Instant::now();
        loop {
            if let Some(found) = look()? {
                return Ok(found);
            }
            if start.elapsed() > PATIENCE {
                let shown = flat(&self.text().unwrap_or_default());
                return Err(Fault::new(format!("waited for {what}; the window says: {shown}")));
            }
            sleep(GLANCE);
        }
    }
}

/// Text as the eye takes it: one space wherever there is white, and no difference in case, which the
/// style may change.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The code by which WebDriver knows a key.
fn key(name: &str) -> Outcome<char> {
    Ok(match name {
        "Control" | "Mod" => '\u{e009}',
        "Shift" => '\u{e008}',
        "Alt" => '\u{e00a}',
        "Enter" => '\u{e007}',
        "Tab" => '\u{e004}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "Backspace" => '\u{e003}',
        "Delete" => '\u{e017}',
        "Home" => '\u{e011}',
        "End" => '\u{e010}',
        "PageDown" => '\u{e00f}',
        "Left" => '\u{e012}',
        "Up" => '\u{e013}',
        "Right" => '\u{e014}',
        "Down" => '\u{e015}',
        one => {
            let mut letters = one.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => return Err(Fault::new(format!("there is no key \"{one}\""))),
            }
        }
    })
}
