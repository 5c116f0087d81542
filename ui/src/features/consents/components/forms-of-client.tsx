/** Every form of a client, newest first, each with how it stands; and the way to a new one. */
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Loading } from "@/components/loading";
import type { ConsentSummary } from "@/ipc/bindings";
import { useConsents } from "../api/use-consents";
import { Refused } from "./consent-desk";
import { recordLine } from "./form-words";
import "./consents.css";
import "./forms.css";

type Props = { client: string; onNew: () => void; onOpen: (consent: string) => void };

export function FormsOfClient({ client, onNew, onOpen }: Props) {
  const consents = useConsents(client);
  const begin = (
    <Button icon="plus" size="sm" onPress={onNew}>
      New consent
    </Button>
  );
  if (consents.isPending) return <Loading says="Reading the consents" rows={4} />;
  if (consents.isError) return <Refused error={consents.error} />;
  if (consents.data.length === 0) {
    return (
      <Empty title="Nothing signed yet" says="Consents, photo releases and other signed forms stand here.">
        {begin}
      </Empty>
    );
  }
  return (
    <section aria-label="Consents">
      <div className="row">
        <h2 className="label grow">Consents and other forms</h2>
        {begin}
      </div>
      <ul className="forms-on-record">
        {consents.data.map((form) => (
          <OnRecord key={form.id} form={form} onOpen={() => onOpen(form.id)} />
        ))}
      </ul>
    </section>
  );
}

function OnRecord({ form, onOpen }: { form: ConsentSummary; onOpen: () => void }) {
  const { mark, says } = recordLine(form);
  const isWithdrawn = form.withdrawals.length > 0;
  return (
    <li>
      <Button kind="link" onPress={onOpen}>
        {form.name}
      </Button>
      <span className="meta code">{form.number}</span>
      <Badge mark={mark ?? "plain"}>{says}</Badge>
      {isWithdrawn && <Badge mark="warn">Something withdrawn</Badge>}
    </li>
  );
}
