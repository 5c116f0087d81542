/** What lists keep shut, each with why and the run that says so. */
import { Button } from "@/components/button";
import { Severity } from "@/components/severity";
import type { Shut } from "@/ipc/bindings";
import { whatWords } from "./blocks-words";

type Props = { shut: string | null; blocked: readonly Shut[]; onOpen: (run: string) => void };

export function ShutLines({ shut, blocked, onOpen }: Props) {
  if (!shut && blocked.length === 0) return null;
  return (
    <ul className="shut-lines" aria-label="Shut by a list">
      {shut && (
        <li>
          <Severity name="block" label="Blocked" />
          <span>
            <span className="strong">Treatments:</span> {shut}.
          </span>
        </li>
      )}
      {blocked.map((one) => (
        <li key={`${one.run} ${one.what} ${one.reason}`}>
          <Severity name={one.severity} />
          <span>
            <span className="strong">
              {whatWords[one.what]} {one.subject && <bdi>{one.subject}</bdi>}:
            </span>{" "}
            {one.reason}.
          </span>
          <Button kind="link" aria-label={`Show the list: ${one.reason}`} onPress={() => onOpen(one.run)}>
            Show
          </Button>
        </li>
      ))}
    </ul>
  );
}
