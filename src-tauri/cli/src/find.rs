//! `clients find` and `clients show`.

use crate::arguments::At;
use crate::exit::Failure;
use crate::open::open;
use crate::out::answer;
use practice::ClientId;
use practice::clients::{ClientHit, ClientPage};
use practice::rights::Act;
use std::process::ExitCode;

/// Clients shown at most.
const MOST: u32 = 50;

/// Finds clients.
///
/// # Errors
/// When the practice does not open.
pub fn find(text: &str, at: &At, act: Act, json: bool) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let found = practice.find_clients(text, MOST)?;
    let mut words: Vec<String> = found.hits.iter().map(line).collect();
    words.push(format!("{} of {}", found.found, found.total));
    answer(json, &found, &words)?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}

fn line(hit: &ClientHit) -> String {
    let born = hit.born.map(|born| format!("{}, {} y", born.long(), hit.age.unwrap_or_default()));
    let born = born.unwrap_or_else(|| "date of birth not known".to_owned());
    format!("{:06}  {}  {born}  {}", hit.number, hit.name, hit.phone)
}

/// Shows one client, by number or id.
///
/// # Errors
/// When the practice does not open or there is no such client.
pub fn show(client: &str, at: &At, act: Act, json: bool) -> Result<ExitCode, Failure> {
    let by_id = client.parse::<ClientId>().ok();
    let number = client.parse::<i32>().ok();
    if by_id.is_none() && number.is_none() {
        return Err(Failure::Usage("give a client number or an id"));
    }
    let practice = open(at, act)?;
    let by_number = || number.map(|number| practice.client_numbered(number)).transpose();
    let id = match by_id {
        Some(id) => id,
        None => by_number()?.flatten().ok_or(Failure::NotFound("client"))?,
    };
    let page = practice.client_page(id)?;
    answer(json, &page, &words(&page))?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}

fn words(page: &ClientPage) -> Vec<String> {
    let client = &page.client;
    let mut words =
        vec![format!("{:06}  {}", client.number, client.name), format!("id  {}", client.id)];
    if let (Some(born), Some(age)) = (client.fields.born, client.age) {
        words.push(format!("born  {}, {age} y", born.long()));
    }
    words.push(format!("phone  {}", client.fields.phone));
    words.extend(page.alerts.iter().map(|alert| format!("!  {}", alert.label)));
    words.extend(
        page.timeline
            .iter()
            .map(|entry| format!("{}  {}  {}", entry.day, entry.title, entry.subject)),
    );
    words
}
