/** What is wrong with a form, each with the way to its place. */
import { Button } from "@/components/button";
import { Severity } from "@/components/severity";
import type { FormFault, FormText } from "@/ipc/bindings";
import { faultWording } from "@/ipc/fault-wording";
import { placeName } from "./form-words";

type Props = { faults: readonly FormFault[]; text: FormText; onGo: (place: string) => void };

export function FaultsList({ faults, text, onGo }: Props) {
  return (
    <ul className="faults" aria-label="Faults">
      {faults.map((fault) => (
        <li key={`${fault.place} ${fault.kind} ${fault.what}`}>
          <Severity name="block" />
          <span>
            <span className="medium">{faultWording(fault)}</span>{" "}
            <span className="meta">{placeName(text, fault.place)}</span>
          </span>
          {fault.place !== "" && (
            <Button
              size="sm"
              kind="quiet"
              aria-label={`Go to ${placeName(text, fault.place)}`}
              onPress={() => onGo(fault.place)}
            >
              Go to
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
