/** Who this is: name, birth date, number and the few banners. It never scrolls away. */
import { AlertTag } from "@/components/alert-tag";
import { Avatar } from "@/components/avatar";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import type { ClientPage } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useClientPage } from "../api/use-client";
import { BirthAndNumber } from "./birth-and-number";
import "./clients.css";

export function Identity({ page }: { page: ClientPage }) {
  const { client } = page;
  return (
    <header className="identity" data-region="">
      <Avatar name={client.name} size="lg" />
      <div className="who">
        <div className="row base">
          <h1 className="title t2">
            <bdi>{client.name}</bdi>
          </h1>
          {client.fields.preferred && (
            <span className="faint">
              called <bdi>{client.fields.preferred}</bdi>
            </span>
          )}
          <bdi className="faint">{client.fields.pronouns}</bdi>
        </div>
        <BirthAndNumber
          born={client.fields.born}
          age={client.age}
          number={client.number}
          more={client.fields.phone}
        />
      </div>
      <div className="alerts">
        {page.alerts.map((alert) => (
          <AlertTag key={alert.label} level={alert.severity}>
            {alert.label}
          </AlertTag>
        ))}
      </div>
    </header>
  );
}

type Props = { id: string; children: React.ReactNode };

/** A screen about one client, with who it is above it. */
export function WithIdentity({ id, children }: Props) {
  const page = useClientPage(id);
  return (
    <div className="client">
      {page.data ? (
        <Identity page={page.data} />
      ) : (
        <div className="identity">
          {page.isError && (
            <Failure {...wordingOf(page.error)}>
              <Button size="sm" icon="undo" onPress={() => void page.refetch()}>
                Try again
              </Button>
            </Failure>
          )}
        </div>
      )}
      <div className="client-work">{children}</div>
    </div>
  );
}
