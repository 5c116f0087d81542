/** The aftercare sheet of a treatment. */
import { useState } from "react";
import type { AftercareOptions } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { useAftercarePages, useMakeAftercare } from "../api/use-aftercare";
import { PageSize } from "./page-size";
import { SheetPrint } from "./sheet-print";

type Props = {
  treatment: string;
  /** Whose sheet and which day: "Siobhán O'Brien, 24 November 2026". */
  about: string;
  /** Who explains the sheet: the practitioner of the treatment. */
  explainedBy: { id: string; name: string };
  onBack: () => void;
};

export function AftercarePrint({ treatment, about, explainedBy, onBack }: Props) {
  const { profile } = useSession();
  const [options, setOptions] = useState<AftercareOptions>({
    paper: profile.fields.paper,
    large_print: false,
  });
  const sheet = useAftercarePages(treatment, options);
  const make = useMakeAftercare(treatment);
  return (
    <SheetPrint
      name="Aftercare"
      title="Aftercare for microneedling"
      about={about}
      explainedBy={explainedBy}
      sheet={{ data: sheet.data, isMaking: sheet.isPlaceholderData, error: sheet.error }}
      make={() => make.mutateAsync(options)}
      isMaking={make.isPending}
      failed={make.error}
      onBack={onBack}
    >
      <PageSize size={options} onChange={(size) => setOptions({ ...options, ...size })} />
    </SheetPrint>
  );
}
