/** The head of a form at the desk: the way back to the client, what it is, and how far it is. */
import { Button } from "@/components/button";
import { useShortcut } from "@/components/use-shortcut";

type Props = { title: string; sub: string; onBack: () => void };

export function ConsentHead({ title, sub, onBack }: Props) {
  useShortcut("Escape", "Back", onBack);
  return (
    <header className="consent-head">
      <Button kind="quiet" size="sm" icon="chev-l" keys="Esc" onPress={onBack}>
        Back
      </Button>
      <div className="page-head">
        <h1 className="title t1">{title}</h1>
        <p className="sub">{sub}</p>
      </div>
    </header>
  );
}
