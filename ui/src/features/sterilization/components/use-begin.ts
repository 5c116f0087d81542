/** Begins a load with the first programme of the machine, and opens its page; without one, the machine's. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { notify } from "@/components/toast-queue";
import type { Programme, Purpose, Sterilizer } from "@/ipc/bindings";
import { backend } from "@/ipc/client";
import { wordingOf } from "@/ipc/wording";
import { useMakeLoad } from "../api/use-loads";

export function useBegin() {
  const make = useMakeLoad();
  const go = useNavigate();
  const cache = useQueryClient();
  const [isLooking, setLooking] = useState(false);
  async function start(machine: Sterilizer, purpose: Purpose) {
    const programmes = await cache.fetchQuery<Programme[]>({
      queryKey: ["sterilization", "programmes", machine.id],
      queryFn: () => backend.programmes(machine.id),
    });
    const first = programmes.find((one) => one.fields.active);
    if (!first) {
      notify(`${machine.fields.code} has no programme yet. Add the ones it runs`, { mark: "warn" });
      void go({ to: `/sterilization/machines/${machine.id}` });
      return;
    }
    const view = await make.mutateAsync({
      sterilizer: machine.id,
      plan: { purpose, programme: first.id, load_type: "solid" },
    });
    void go({ to: "/sterilization/loads/$id", params: { id: view.load.id } });
  }
  function begin(machine: Sterilizer, purpose: Purpose = "instruments") {
    if (isLooking) return;
    setLooking(true);
    start(machine, purpose)
      .catch((error: unknown) => notify(wordingOf(error).happened, { mark: "warn" }))
      .finally(() => setLooking(false));
  }
  return { begin, isPending: isLooking, error: make.error };
}
