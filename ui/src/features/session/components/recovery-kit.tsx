/** The recovery kit: print it, keep it away, type two of its words back so we know it came out right. */
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { type PrinterChoices, PrinterSelect } from "@/components/printer-select";
import { Severity } from "@/components/severity";
import { TextField } from "@/components/text-field";

type Props = {
  /** Which two words are asked for, counted from one. */
  asked: readonly [number, number];
  words: readonly [string, string];
  onWords: (words: [string, string]) => void;
  /** The printers of this computer, and the one chosen. */
  to: PrinterChoices;
  /** "Printed 08:22, 2 copies", once it is. */
  done?: string | undefined;
  error?: string | undefined;
  /** Sentences for words that do not match, by "word_4". */
  wordErrors: Readonly<Record<string, string>>;
  isPrinting: boolean;
  isSaving: boolean;
  onPrint: () => void;
  onSave: () => void;
};

const rules = [
  { icon: "print", strong: "Print two.", rest: "One in the clinic safe, one in another building." },
  { icon: "lock", strong: "Never photograph it", rest: "and never keep it beside this computer." },
  { icon: "key", strong: "It opens every record.", rest: "Treat it like the key to the medicine cabinet." },
] as const;

export function RecoveryKit(props: Props) {
  const { asked, words, onWords, to, done, error, wordErrors } = props;
  const { isPrinting, isSaving, onPrint, onSave } = props;
  const isPaperless = !to.isLooking && to.printers.length === 0;
  return (
    <>
      <ul className="kit-rules">
        {rules.map((rule) => (
          <li key={rule.icon}>
            <Icon name={rule.icon} size={18} />
            <span>
              <b>{rule.strong}</b> {rule.rest}
            </span>
          </li>
        ))}
      </ul>
      {isPaperless ? (
        <p className="kit-printer">
          <span className="strong">This computer has no printer.</span> Save the page to a USB stick, print it
          on another computer, then delete it from the stick.
        </p>
      ) : (
        <div className="kit-printer">
          <PrinterSelect to={to} />
        </div>
      )}
      <div className="row wrap">
        {!isPaperless && (
          <Button
            kind={done ? "standard" : "primary"}
            size="lg"
            icon="print"
            keys="Mod+P"
            autoFocus
            isDisabled={!to.printer || isSaving}
            isPending={isPrinting}
            working="Printing"
            onPress={onPrint}
          >
            Print two copies
          </Button>
        )}
        <Button
          key={isPaperless ? "only" : "also"}
          autoFocus={isPaperless}
          kind={isPaperless && !done ? "primary" : "standard"}
          size="lg"
          icon="usb"
          isDisabled={isPrinting}
          isPending={isSaving}
          working="Saving"
          onPress={onSave}
        >
          Save as PDF to a USB stick
        </Button>
      </div>
      <p className={`row meta kit-done${error ? " c-stop" : ""}`} role="status">
        {error ? <Severity name="block" /> : done && <Severity name="done" />}
        {error ?? done}
      </p>
      <section className="kit-words" aria-labelledby="kit-words">
        <h2 className="label" id="kit-words">
          Type two words from the paper, so we know it came out right
        </h2>
        <div className="fields">
          {asked.map((number, at) => (
            <TextField
              key={number}
              label={`Word ${number}`}
              value={words[at] ?? ""}
              onChange={(word) => onWords(at === 0 ? [word, words[1]] : [words[0], word])}
              error={wordErrors[`word_${number}`]}
              autoComplete="off"
              spellCheck="false"
              isDisabled={!done}
              hint={done ? undefined : "After printing or saving"}
            />
          ))}
        </div>
      </section>
    </>
  );
}
