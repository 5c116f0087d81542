/** What was checked before a page may print, and what staff should know about it. */
import { Severity } from "@/components/severity";
import type { Pages } from "@/ipc/bindings";
import { noteWords } from "@/ipc/note-words";
import { useClientWord } from "@/ipc/session-context";

export function PaperChecks({ pages }: { pages: Pages }) {
  const word = useClientWord();
  const lettersMissing = pages.notes.some((note) => note.kind === "missing_letter");
  const count = pages.pages.length;
  const passed = [
    "Every field is filled",
    count === 1 ? "Fits one page" : `Takes ${count} pages`,
    ...(lettersMissing ? [] : ["Letters of every name are in the font"]),
  ];
  return (
    <section className="paper-checks" aria-labelledby="checked">
      <h2 id="checked" className="strong">
        Checked
      </h2>
      <ul>
        {passed.map((words) => (
          <li key={words}>
            <Severity name="done" />
            {words}
          </li>
        ))}
        {pages.notes.map((note) => (
          <li key={note.kind + note.detail}>
            <Severity name="warn" />
            {noteWords(note, word)}
          </li>
        ))}
      </ul>
    </section>
  );
}
