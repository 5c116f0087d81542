/** Alt and a number chooses a person on the lock screen: where they are told apart by place, as in the rail. */
import { useEffect, useRef } from "react";

export function useTileKeys(ids: readonly string[], choose: (id: string) => void): void {
  const latest = useRef({ ids, choose });
  useEffect(() => {
    latest.current = { ids, choose };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const number = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (!number || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat)
        return;
      if (document.querySelector("[data-dialog-open]")) return;
      const id = latest.current.ids[Number(number) - 1];
      if (id === undefined) return;
      event.preventDefault();
      latest.current.choose(id);
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);
}
