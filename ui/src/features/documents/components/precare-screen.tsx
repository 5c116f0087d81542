/** The sheet for before a visit: when it is, with whom and how long, and the page it makes. */
import { useState } from "react";
import { Button } from "@/components/button";
import { DateField } from "@/components/date-field";
import { Loading } from "@/components/loading";
import { NumberField } from "@/components/number-field";
import { Select } from "@/components/select";
import { notify } from "@/components/toast-queue";
import { formatDay, todayHere } from "@/format/day";
import type { AftercareOptions, ClientPage, PrecareOptions, Staff } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { fieldErrors } from "@/ipc/wording";
import { useMakePrecare, usePrecarePages, useStaff, useVisitor } from "../api/use-precare";
import { PageSize } from "./page-size";
import { PaperFailure } from "./paper-failure";
import { SheetPrint } from "./sheet-print";

type Props = { client: string; onBack: () => void };

export function PrecareScreen({ client, onBack }: Props) {
  const visitor = useVisitor(client);
  const staff = useStaff();
  const failed = visitor.error ?? staff.error;
  if (failed) return <PaperFailure error={failed} />;
  if (!visitor.data || !staff.data) return <Loading says="Opening the record" />;
  const treats = staff.data.filter((person) => person.active && person.may_treat);
  return <Precare page={visitor.data} treats={treats} onBack={onBack} />;
}

type Ready = { page: ClientPage; treats: readonly Staff[]; onBack: () => void };

function Precare({ page, treats, onBack }: Ready) {
  const { profile, me } = useSession();
  const planned = page.course?.next_date ?? null;
  const [visitOn, setVisitOn] = useState(planned && planned >= todayHere() ? planned : null);
  const [withWhom, setWithWhom] = useState(usualIn(treats, me.id));
  const [minutes, setMinutes] = useState<number | null>(90);
  const [freeDays, setFreeDays] = useState<number | null>(3);
  const [size, setSize] = useState<AftercareOptions>({ paper: profile.fields.paper, large_print: false });
  const isTyped = visitOn !== null && withWhom !== null && minutes !== null && freeDays !== null;
  const options: PrecareOptions | null = isTyped
    ? { visit_on: visitOn, with: withWhom, minutes, free_days: freeDays, ...size }
    : null;
  const client = page.client.id;
  const sheet = usePrecarePages(client, options);
  const make = useMakePrecare(client);
  const wrong = fieldErrors(sheet.error);
  const isSaidBeside = Object.keys(wrong).some((field) =>
    ["visit_on", "minutes", "free_days"].includes(field),
  );
  const keep = () =>
    options &&
    make.mutate(options, {
      onSuccess: () => notify("Pre-care kept. It prints with today's pre-care and consents"),
    });
  return (
    <SheetPrint
      name="Pre-care"
      title="Before microneedling"
      about={visitOn ? `${page.client.name}, ${formatDay(visitOn)}` : page.client.name}
      explainedBy={{ id: me.id, name: me.name }}
      sheet={{
        data: options ? sheet.data : undefined,
        isMaking: sheet.isPlaceholderData || sheet.isError,
        error: isSaidBeside ? null : sheet.error,
      }}
      waits={isTyped ? undefined : "Say when the visit is and who treats: the page comes then."}
      make={() => (options ? make.mutateAsync(options) : Promise.reject(new Error("nothing to make")))}
      isMaking={make.isPending}
      failed={make.error}
      also={
        <Button isDisabled={!options || sheet.isError} isPending={make.isPending} onPress={keep}>
          Keep for later
        </Button>
      }
      onBack={onBack}
    >
      <DateField
        label="Visit on"
        value={visitOn}
        onChange={setVisitOn}
        hint={planned ? `The course goes on from ${formatDay(planned)}` : undefined}
        error={wrong.visit_on}
        autoFocus={!planned}
      />
      <Select
        label="With"
        options={treats.map((person) => ({ value: person.id, label: person.name }))}
        value={withWhom}
        onChange={setWithWhom}
        keepSpace={false}
      />
      <div className="pair">
        <NumberField
          label="Takes"
          unit="minutes"
          least={10}
          most={600}
          value={minutes}
          onChange={setMinutes}
          error={wrong.minutes}
        />
        <NumberField
          label="Keep free after"
          unit="days"
          least={1}
          most={30}
          value={freeDays}
          onChange={setFreeDays}
          error={wrong.free_days}
        />
      </div>
      <PageSize size={size} onChange={setSize} />
    </SheetPrint>
  );
}

/** Whoever is signed in, if they treat; the one who treats, if there is one; else somebody says so. */
function usualIn(treats: readonly Staff[], me: string): string | null {
  const mine = treats.find((person) => person.id === me);
  return (mine ?? (treats.length === 1 ? treats[0] : undefined))?.id ?? null;
}
