/** What staff should know about a page before it prints, in words. */
import type { PageNote } from "./bindings";
import { englishName } from "./language";
import type { PersonWord } from "./session-context";

export function noteWords(note: PageNote, word: PersonWord): string {
  switch (note.kind) {
    case "not_reviewed":
      return "Text not yet reviewed by your director";
    case "other_language":
      return `Not in the language the ${word.one} reads: ${englishName(note.detail)}`;
    case "missing_letter":
      return `The letter ${note.detail} is in no font of this computer`;
    case "plain_pdf":
      return "Saved as an ordinary PDF, not in the archive form";
  }
}
