//! The W3C WebDriver protocol, as far as a person's hands and eyes need it: elements, clicks, keys,
//! the pointer, a picture of the page, and questions to the page.

use crate::fault::{Fault, Outcome};
use serde_json::{Value, json};
use std::time::Duration;

/// The key under which WebDriver hands out a reference to an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One open window.
pub struct Session {
    agent: ureq::Agent,
    base: String,
}

/// One thing in the window.
#[derive(Clone, Debug)]
pub struct Element(String);

impl Session {
    /// Opens the window of a program through a driver that listens at `driver`.
    pub fn open(driver: &str, app: &std::path::Path) -> Outcome<Self> {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(90)))
            .proxy(None)
            .build();
        let agent = ureq::Agent::new_with_config(config);
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "wry",
            "tauri:options": {"application": app},
        }}});
        let answer = post(&agent, &format!("{driver}/session"), &wanted)?;
        let id = answer["sessionId"]
            .as_str()
            .ok_or_else(|| Fault::new(format!("no session: {answer}")))?;
        let session = Self { base: format!("{driver}/session/{id}"), agent };
        // Two cores may take long over a check of a whole screen.
        session.post("timeouts", &json!({"script": 80_000}))?;
        Ok(session)
    }

    /// Asks the page; the script's `arguments` are `args`.
    pub fn ask(&self, script: &str, args: Value) -> Outcome<Value> {
        self.post("execute/sync", &json!({"script": script, "args": args}))
    }

    /// Asks the page something that takes time: the script calls its last argument when it is done.
    pub fn ask_later(&self, script: &str, args: Value) -> Outcome<Value> {
        self.post("execute/async", &json!({"script": script, "args": args}))
    }

    /// Asks the page for an element.
    pub fn find(&self, script: &str, args: Value) -> Outcome<Option<Element>> {
        let found = self.ask(script, args)?;
        Ok(found[ELEMENT].as_str().map(|id| Element(id.to_owned())))
    }

    /// Clicks in the middle of it.
    pub fn click(&self, element: &Element) -> Outcome {
        self.post(&format!("element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Types into it.
    pub fn type_into(&self, element: &Element, text: &str) -> Outcome {
        self.post(&format!("element/{}/value", element.0), &json!({"text": text})).map(drop)
    }

    /// Presses keys wherever the focus is; with modifiers the last key is pressed while they are held.
    pub fn chord(&self, keys: &[char]) -> Outcome {
        let down = keys.iter().map(|key| json!({"type": "keyDown", "value": key.to_string()}));
        let up = keys.iter().rev().map(|key| json!({"type": "keyUp", "value": key.to_string()}));
        let actions: Vec<Value> = down.chain(up).collect();
        self.act(json!([{"type": "key", "id": "keyboard", "actions": actions}]))
    }

    /// Types wherever the focus is, key by key.
    pub fn type_keys(&self, text: &str) -> Outcome {
        let strokes = text.chars().flat_map(|key| {
            ["keyDown", "keyUp"].map(|way| json!({"type": way, "value": key.to_string()}))
        });
        let actions: Vec<Value> = strokes.collect();
        self.act(json!([{"type": "key", "id": "keyboard", "actions": actions}]))
    }

    /// Draws a line through points of the window, with the button held.
    pub fn draw(&self, points: &[(i32, i32)]) -> Outcome {
        let mut actions = Vec::new();
        for (at, (x, y)) in points.iter().enumerate() {
            actions.push(json!({"type": "pointerMove", "duration": 12, "x": x, "y": y}));
            if at == 0 {
                actions.push(json!({"type": "pointerDown", "button": 0}));
            }
        }
        actions.push(json!({"type": "pointerUp", "button": 0}));
        self.act(json!([{
            "type": "pointer", "id": "pen", "parameters": {"pointerType": "mouse"}, "actions": actions,
        }]))
    }

    fn act(&self, actions: Value) -> Outcome {
        self.post("actions", &json!({"actions": actions})).map(drop)
    }

    /// The page as a PNG.
    pub fn picture(&self) -> Outcome<Vec<u8>> {
        let url = format!("{}/screenshot", self.base);
        let mut answer = self.agent.get(&url).call().map_err(Fault::at("screenshot"))?;
        let answer: Value = answer
            .body_mut()
            .with_config()
            .limit(64 << 20)
            .read_json()
            .map_err(Fault::at("screenshot"))?;
        from_base64(answer["value"].as_str().unwrap_or_default())
    }

    /// Closes the window.
    pub fn close(&self) -> Outcome {
        self.agent.delete(&self.base).call().map(drop).map_err(Fault::at("closing the window"))
    }

    fn post(&self, path: &str, body: &Value) -> Outcome<Value> {
        post(&self.agent, &format!("{}/{path}", self.base), body)
    }
}

fn post(agent: &ureq::Agent, url: &str, body: &Value) -> Outcome<Value> {
    let mut answer = agent.post(url).send_json(body).map_err(Fault::at("the driver"))?;
    let well = answer.status().is_success();
    let mut answer: Value =
        answer.body_mut().read_json().map_err(Fault::at("the driver's answer"))?;
    let value = answer["value"].take();
    if well {
        return Ok(value);
    }
    let message = value["message"].as_str().unwrap_or_default();
    Err(Fault::new(format!("{} {message}", value["error"].as_str().unwrap_or("the driver failed"))))
}

fn from_base64(text: &str) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => return Err(Fault::new("the picture is not base64")),
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xff) as u8);
        }
    }
    Ok(bytes)
}
