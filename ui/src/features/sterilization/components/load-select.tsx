/** The loads of a machine a spore test can lie in: started within a week. */
import { Select } from "@/components/select";
import { todayHere } from "@/format/day";
import { useLoads } from "../api/use-loads";
import { useSterilizers } from "../api/use-sterilizers";
import { periodOf } from "./period";
import { loadStates } from "./words";

type Props = {
  machine: string | null;
  value: string | null;
  onChange: (load: string) => void;
  error: string | undefined;
};

export function LoadSelect({ machine, value, onChange, error }: Props) {
  const { from, to } = periodOf("week", todayHere());
  const loads = useLoads(from, to);
  const code = useSterilizers().data?.find((one) => one.sterilizer.id === machine)?.sterilizer.fields.code;
  const offered = (loads.data ?? []).filter(
    (line) => line.sterilizer_code === code && line.started_at !== null && line.state !== "cancelled",
  );
  return (
    <Select
      label="Load it is in"
      options={offered.map((line) => ({
        value: line.id,
        label: line.no,
        detail: loadStates[line.state].says,
      }))}
      value={value}
      onChange={onChange}
      hint={
        machine === null
          ? "Choose the sterilizer first"
          : offered.length === 0 && loads.isSuccess
            ? "Start the load first, then put the test on record"
            : "A load that was started"
      }
      isDisabled={offered.length === 0}
      error={error}
    />
  );
}
