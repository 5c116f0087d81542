/** Scanned or photographed pages are chosen on this computer; each finds its form by the code in its foot. */
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Severity } from "@/components/severity";
import { wordingOf } from "@/ipc/wording";
import { useBringInScans } from "../api/use-scans";
import { outcomeWords } from "./scan-words";
import "./scans.css";

type Props = { autoFocus?: boolean };

export function BringScans({ autoFocus = false }: Props) {
  const bring = useBringInScans();
  const brought = bring.data ?? [];
  return (
    <div className="bring-scans">
      <div className="row">
        <Button
          kind="primary"
          icon="scan"
          autoFocus={autoFocus}
          isPending={bring.isPending}
          working="Reading the pages"
          onPress={() => bring.mutate()}
        >
          Choose scanned pages
        </Button>
        <span className="meta">PDF, JPEG, PNG or WebP. The files stay where they are.</span>
      </div>
      {bring.isError && <Failure {...wordingOf(bring.error)} />}
      {brought.length > 0 && (
        <div role="status">
          <ul className="scan-outcomes">
            {brought.map((one) => {
              const { mark, says } = outcomeWords(one);
              return (
                <li key={one.file}>
                  <Severity name={mark} />
                  <span>
                    <bdi className="code">{one.file}</bdi>: <bdi>{says}</bdi>
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}
