/** The aftercare screen of a closed treatment: says whose it is and who explains it, then the page. */
import { useQuery } from "@tanstack/react-query";
import { Loading } from "@/components/loading";
import { formatDay } from "@/format/day";
import { backend } from "@/ipc/client";
import { AftercarePrint } from "./aftercare-print";
import { PaperFailure } from "./paper-failure";

type Props = { treatment: string; onBack: () => void };

export function AftercareScreen({ treatment, onBack }: Props) {
  const done = useQuery({
    queryKey: ["treatments", "one", treatment],
    queryFn: () => backend.treatment(treatment),
  });
  if (done.isPending) return <Loading says="Opening the treatment" />;
  if (done.isError) return <PaperFailure error={done.error} />;
  return (
    <AftercarePrint
      treatment={treatment}
      about={`${done.data.client_name}, ${formatDay(done.data.day)}`}
      explainedBy={{ id: done.data.practitioner, name: done.data.practitioner_name }}
      onBack={onBack}
    />
  );
}
