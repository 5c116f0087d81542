/** The client's open treatment, or the start of one. */
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import type { Finding } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useTreatmentsOf } from "../api/use-treatments";
import { StartTreatment } from "./start-treatment";

type Props = {
  client: string;
  findings: (stops: readonly Finding[]) => React.ReactNode;
  children: (id: string) => React.ReactNode;
};

export function CurrentTreatment({ client, findings, children }: Props) {
  const list = useTreatmentsOf(client);
  if (list.isPending) return <Loading says="Looking for an open treatment" />;
  if (list.isError) return <Failure {...wordingOf(list.error)} />;
  const open = list.data.find((line) => line.status === "draft");
  return open ? (
    children(open.id)
  ) : (
    <StartTreatment client={client} findings={findings} onStarted={() => void list.refetch()} />
  );
}
