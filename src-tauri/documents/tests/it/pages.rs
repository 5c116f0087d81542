use crate::samples::*;
use documents::*;
#[test]
fn look() {
    for (n, s) in [("a4", Size::A4), ("letter", Size::Letter)] {
        let out = |name: &str, sheet: Result<Sheet, PaperError>| match sheet {
            Ok(s) => {
                eprintln!("{n} {name}: {} pages, archival {}, {:?}", s.pages.len(), s.archival, s.notes);
            }
            Err(e) => eprintln!("{n} {name}: {e}"),
        };
        out("blank", ENGINE.consent(&blank_consent(s)));
        out("signed", ENGINE.consent(&signed_consent(s)));
        out("after", ENGINE.aftercare(&aftercare(s, false, false)));
        out("deep", ENGINE.aftercare(&aftercare(s, true, false)));
        out("large", ENGINE.aftercare(&aftercare(s, true, true)));
        out("kit", ENGINE.recovery_kit(&recovery(s)));
    }
}
