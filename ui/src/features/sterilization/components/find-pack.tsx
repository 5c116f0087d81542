/** A scanned or typed code goes to its pack or load; anything else says what it is. */
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { SearchField } from "@/components/search-field";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { wordingOf } from "@/ipc/wording";
import { useFindCode } from "../api/use-packs";

export function FindPack() {
  const [typed, setTyped] = useState("");
  const find = useFindCode();
  const go = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useShortcut("S", "Scan a pack", () => field.current?.focus());
  function look(code: string) {
    if (code.trim() === "" || find.isPending) return;
    find.mutate(code.trim(), {
      onSuccess: (found) => {
        if (found.kind === "pack") {
          void go({ to: "/sterilization/packs/$id", params: { id: found.shelf.pack.id } });
        } else if (found.kind === "load") {
          void go({ to: "/sterilization/loads/$id", params: { id: found.id } });
        } else if (found.kind === "lot") {
          notify(`Lot ${found.line.lot.lot} of ${found.line.lot.product}. It belongs to Stock`, {
            mark: "warn",
          });
        } else if (found.kind === "consent") {
          notify(`${found.number} is the number of a consent form`, { mark: "warn" });
        } else {
          notify(`Nothing on record has the code ${found.code}`, { mark: "warn" });
        }
        setTyped("");
      },
      onError: (error) => notify(wordingOf(error).happened, { mark: "warn" }),
    });
  }
  return (
    <div className="find-pack">
      <SearchField
        label="Pack or load by its code"
        placeholder="Scan a pack or load"
        scanner
        keys="S"
        value={typed}
        onChange={setTyped}
        onSubmit={look}
        inputRef={field}
      />
    </div>
  );
}
