/** Scanned pages without a code: each is looked at, and somebody says which form it is. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Select } from "@/components/select";
import { notify } from "@/components/toast-queue";
import { formatMoment } from "@/format/moment";
import type { AwaitedForm, ScannedPage } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useDiscardScan, useMatchScan, useScanTray } from "../api/use-scans";
import { BringScans } from "./bring-scans";
import { Refused } from "./consent-desk";
import { LeftScans } from "./left-scans";
import { ScanView } from "./scan-view";
import "./consents.css";

export function ScanTrayScreen() {
  const tray = useScanTray();
  return (
    <div className="page scan-tray">
      <PageHead title="Scanned pages" sub="Forms signed by hand, back from the scanner" />
      <BringScans autoFocus />
      <LeftScans />
      {tray.isPending && <Loading says="Reading the pages" />}
      {tray.isError && <Refused error={tray.error} />}
      {tray.data?.pages.length === 0 && (
        <Empty
          title="No page waits"
          says={
            tray.data.forms.length === 0
              ? "Nothing is out on paper."
              : `${tray.data.forms.length} out on paper. A page with a readable code files itself.`
          }
        />
      )}
      {tray.data?.pages.map((page) => (
        <Waiting key={page.id} page={page} forms={tray.data.forms} />
      ))}
    </div>
  );
}

function Waiting({ page, forms }: { page: ScannedPage; forms: readonly AwaitedForm[] }) {
  const zone = useSession().profile.fields.time_zone;
  const [form, setForm] = useState<string | null>(null);
  const [isShown, setShown] = useState(false);
  const match = useMatchScan();
  const discard = useDiscardScan();
  const errors = fieldErrors(match.error);
  const failed = discard.error ?? (errors.consent ? null : match.error);
  const said = `Page brought in ${formatMoment(page.added_at, zone)}`;
  return (
    <section className="scan-waiting" aria-label={said}>
      <p>
        {said} by <bdi>{page.added_by}</bdi>.{" "}
        {page.code === "" ? (
          "No code was found on it."
        ) : (
          <>
            Its code says <bdi className="code">{page.code}</bdi>.
          </>
        )}
      </p>
      {isShown && <ScanView scan={page.id} title={said} />}
      <div className="row">
        <Button size="sm" icon="eye" isDisabled={isShown} onPress={() => setShown(true)}>
          Look at it
        </Button>
        <Select
          label="Which form is it"
          options={forms.map((one) => ({
            value: one.consent,
            label: `${one.client_name}, ${one.name}, ${one.number}`,
          }))}
          value={form}
          onChange={setForm}
          isDisabled={forms.length === 0}
          error={errors.consent}
        />
        <Button
          kind="primary"
          isDisabled={form === null}
          isPending={match.isPending}
          onPress={() =>
            form &&
            match.mutate(
              { scan: page.id, consent: form },
              { onSuccess: () => notify("Page filed with its form") },
            )
          }
        >
          File it there
        </Button>
        <Button
          kind="quiet"
          isPending={discard.isPending}
          onPress={() => discard.mutate(page.id, { onSuccess: () => notify("Page thrown away") })}
        >
          Throw away
        </Button>
      </div>
      {failed && <Failure {...wordingOf(failed)} />}
    </section>
  );
}
