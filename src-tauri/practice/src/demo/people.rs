//! Made-up people: the ones of the design's pictures by name, the rest put together by chance. Phone
//! numbers come from ranges kept free for fiction, addresses from example domains.

use super::chance::Chance;
use crate::Day;
use crate::clients::{ClientFields, Guardian};

type Named = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Given name, family name, date of birth, phone, language. Empty family name: one name only.
const NAMED: &[Named] = &[
    ("Siobhán", "O'Brien", "1991-03-03", "+44 7700 900142", "en"),
    ("María José", "García Núñez", "1988-07-12", "+34 600 000 118", "es"),
    ("Łucja", "Wójcik", "1985-02-19", "+44 7700 900211", "pl"),
    ("Zoë", "D'Arcy-O’Neill", "2000-05-30", "+44 7700 900300", "en"),
    ("Thandiwe", "Mbeki", "1997-09-14", "+44 7700 900433", "en"),
    ("Олена", "Шевченко", "1968-04-02", "+44 7700 900512", "uk"),
    ("Priya", "Raghunathan", "1987-01-26", "+44 7700 900128", "en"),
    ("Suharto", "", "1965-06-08", "+44 7700 900617", "id"),
    ("Grace", "Adeyemi", "1984-10-11", "+44 7700 900720", "en"),
    ("محمد", "الحداد", "1982-03-21", "+44 7700 900844", "ar"),
    ("דנה", "לוי", "1995-08-17", "+44 7700 900931", "he"),
    ("美玲", "陳", "1974-02-05", "+44 7700 900052", "zh"),
    ("小龍", "李", "1990-11-27", "+44 7700 900061", "zh"),
    ("Αθηνά", "Παπαδοπούλου", "1979-05-15", "+44 7700 900147", "el"),
    ("지우", "김", "2002-07-01", "+44 7700 900224", "ko"),
    ("Hanna", "Bergström", "1976-12-24", "+44 7700 900350", "sv"),
    ("Ana Beatriz", "Conceição", "1980-04-30", "+44 7700 900446", "pt-BR"),
    ("Tomás", "Ó Dálaigh", "1969-09-09", "+44 7700 900557", "en"),
    ("Nguyễn Thị", "Hương", "1993-01-22", "+44 7700 900633", "vi"),
    ("Kofi", "Mensah", "1986-06-06", "+44 7700 900786", "en"),
    ("Ingrid", "Solberg", "1972-03-13", "+44 7700 900872", "nb"),
    ("👩🏽‍🎨 Ana", "Lima", "1999-02-11", "+44 7700 900919", "pt"),
    ("Aoife", "Ó Briain", "1998-07-19", "+44 7700 900188", "en"),
    ("Sheila", "O’Brien-Walsh", "1957-01-27", "+44 7700 900199", "en"),
    ("Wijayanti", "", "1990-02-14", "+44 7700 900201", "id"),
    ("Mario", "García Nuñes", "1988-07-21", "+34 600 000 240", "es"),
    ("ज्योति", "शर्मा", "1989-10-05", "+44 7700 900267", "hi"),
    ("Leap", "Yearsley", "2008-02-29", "+44 7700 900228", "en"),
    ("Poppy", "Marsh", "2010-06-20", "+44 7700 900276", "en"),
];

const GIVEN: &[&str] = &[
    "Amara",
    "Beatriz",
    "Camille",
    "Dilnoza",
    "Elif",
    "Fatima",
    "Giulia",
    "Hedda",
    "Ioana",
    "Jana",
    "Katarzyna",
    "Leila",
    "Maud",
    "Nia",
    "Olga",
    "Paola",
    "Rosa",
    "Sofía",
    "Tereza",
    "Ursula",
    "Vera",
    "Wanda",
    "Yara",
    "Zainab",
    "Andrzej",
    "Bruno",
    "Cillian",
    "Dmitri",
    "Emeka",
    "François",
    "Gareth",
    "Hugo",
    "Iain",
    "João",
    "Kwame",
    "Lars",
    "Mateo",
    "Noah",
    "Oscar",
    "Piotr",
    "Ravi",
    "Sandro",
];

const FAMILY: &[&str] = &[
    "Abara",
    "Brânză",
    "Costa",
    "Dvořák",
    "Eriksen",
    "Ferreira",
    "Gallagher",
    "Hughes",
    "Ivanova",
    "Jäger",
    "Kowalczyk",
    "Lefèvre",
    "MacLeod",
    "Nakamura",
    "Özdemir",
    "Petrov",
    "Quispe",
    "Rossi",
    "Šimić",
    "Tanaka",
    "Usman",
    "van der Berg",
    "Williams",
    "Ximénez",
    "Yilmaz",
    "Zhang",
    "Achterberg",
    "Begum",
    "Chaudhry",
    "Demir",
    "Edwards",
    "Fraser",
    "Grant",
    "Haddad",
    "Iqbal",
    "Jensen",
    "Khan",
];

/// How many people have a name of their own.
pub(super) fn named() -> u32 {
    u32::try_from(NAMED.len()).unwrap_or_default()
}

/// The person at `place` of the demo's list.
pub(super) fn person(place: u32, chance: &mut Chance) -> ClientFields {
    match NAMED.get(place as usize) {
        Some(named) => of_the_pictures(*named),
        None => by_chance(place, chance),
    }
}

fn of_the_pictures((given, family, born, phone, language): Named) -> ClientFields {
    let fields = ClientFields {
        given: given.to_owned(),
        family: family.to_owned(),
        single_name: family.is_empty(),
        born: born.parse().ok(),
        phone: phone.to_owned(),
        language: language.to_owned(),
        may_leave_message: true,
        skin_type: Some(2),
        ..ClientFields::default()
    };
    match given {
        "Siobhán" => ClientFields {
            pronouns: "she/her".to_owned(),
            email: "siobhan@example.org".to_owned(),
            address: "5 Coburg Street\nEdinburgh".to_owned(),
            emergency_name: "Declan O'Brien".to_owned(),
            emergency_relation: "brother".to_owned(),
            emergency_phone: "+44 7700 900178".to_owned(),
            ..fields
        },
        "Poppy" => ClientFields {
            guardian: Some(Guardian {
                name: "Jennifer Marsh".to_owned(),
                relation: "mother".to_owned(),
                phone: "+44 7700 900277".to_owned(),
                id_seen: true,
                authority: "parent".to_owned(),
            }),
            ..fields
        },
        "ज्योति" => {
            ClientFields { interpreter: Some("Meera Joshi".to_owned()), ..fields }
        }
        _ => fields,
    }
}

fn by_chance(place: u32, chance: &mut Chance) -> ClientFields {
    let given = chance.pick(GIVEN).copied().unwrap_or("Ana");
    let family = chance.pick(FAMILY).copied().unwrap_or("Costa");
    let second = if chance.below(9) == 0 { chance.pick(FAMILY).copied() } else { None };
    let born = chrono::NaiveDate::from_yo_opt(
        1950 + (chance.below(55)).cast_signed(),
        1 + chance.below(365),
    )
    .map(Day);
    ClientFields {
        given: given.to_owned(),
        family: second.map_or_else(|| family.to_owned(), |second| format!("{family}-{second}")),
        born,
        phone: format!("+44 7700 9{place:05}"),
        email: if chance.below(3) == 0 {
            String::new()
        } else {
            format!("client{place}@example.org")
        },
        may_leave_message: chance.below(4) > 0,
        skin_type: u8::try_from(1 + chance.below(6)).ok(),
        ..ClientFields::default()
    }
}
