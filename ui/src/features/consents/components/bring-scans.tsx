/**
 * Scanned or photographed pages are chosen on this computer, or dropped on the window; each finds its form by the code
 * in its foot.
 */
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Icon } from "@/components/icon";
import { Severity } from "@/components/severity";
import { wordingOf } from "@/ipc/wording";
import { useBringInDropped, useBringInScans } from "../api/use-scans";
import { outcomeWords } from "./scan-words";
import { useDropped } from "./use-dropped";
import "./scans.css";

type Props = { autoFocus?: boolean };

export function BringScans({ autoFocus = false }: Props) {
  const choose = useBringInScans();
  const drop = useBringInDropped();
  const isBusy = choose.isPending || drop.isPending;
  const isOver = useDropped(() => {
    choose.reset();
    if (!isBusy) drop.mutate();
  });
  const brought = choose.data ?? drop.data ?? [];
  const failed = choose.error ?? drop.error;
  return (
    <div className="bring-scans">
      <div className={`scan-drop${isOver ? " over" : ""}`}>
        <Button
          kind="primary"
          icon="scan"
          autoFocus={autoFocus}
          isPending={isBusy}
          working="Reading the pages"
          onPress={() => {
            drop.reset();
            choose.mutate();
          }}
        >
          Choose scanned pages
        </Button>
        <span className="meta">
          {isOver ? (
            <>
              <Icon name="scan" /> Let go to bring them in
            </>
          ) : (
            "Or drop them on this window. PDF, JPEG, PNG or WebP. The files stay where they are."
          )}
        </span>
      </div>
      {failed && <Failure {...wordingOf(failed)} />}
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
