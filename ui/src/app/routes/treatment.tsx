/** The treatment of a client: chart, stock and rules on one screen. */
import { type AnyRoute, createRoute, useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "@/components/button";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { TurnOver } from "@/features/checklists/components/turn-over";
import { WithIdentity } from "@/features/clients/components/identity";
import { FindingsPanel } from "@/features/rules/components/findings-panel";
import { ReceiveForm } from "@/features/stock/components/receive-form";
import { useTreatment } from "@/features/treatments/api/use-treatments";
import { CurrentTreatment } from "@/features/treatments/components/current-treatment";
import { TreatmentPage } from "@/features/treatments/components/treatment-page";
import type { Finding } from "@/ipc/bindings";

export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: "/clients/$clientId/treatment",
    component: Current,
    staticData: { slim: true },
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/treatments/$treatmentId",
    component: One,
    staticData: { slim: true },
  }),
];

function Current() {
  const { clientId } = useParams({ strict: false });
  return clientId ? (
    <WithIdentity id={clientId}>
      <CurrentTreatment
        client={clientId}
        findings={(stops) => (
          <FindingsPanel
            client={clientId}
            findings={stops}
            wayOut={(stop) => turnOver(stop, `/clients/${clientId}/treatment`)}
          />
        )}
      >
        {(id) => <Treatment id={id} />}
      </CurrentTreatment>
    </WithIdentity>
  ) : null;
}

function One() {
  const { treatmentId } = useParams({ strict: false });
  return treatmentId ? <Identified id={treatmentId} /> : null;
}

function Identified({ id }: { id: string }) {
  const client = useTreatment(id).data?.client;
  return client ? (
    <WithIdentity id={client}>
      <Treatment id={id} />
    </WithIdentity>
  ) : (
    <Treatment id={id} />
  );
}

function Treatment({ id }: { id: string }) {
  const go = useNavigate();
  return (
    <TreatmentPage
      id={id}
      findings={(view, beside) => (
        <FindingsPanel
          {...beside}
          {...("wayOut" in beside && {
            wayOut: (stop) => turnOver(stop, `/treatments/${view.id}`) ?? beside.wayOut(stop),
          })}
          client={view.client}
          findings={view.findings}
          nothing="Nothing stands against this treatment"
        />
      )}
      receive={({ lot, expires }, onReceived, onCancel) => (
        <ReceiveForm lot={lot} expires={expires} onReceived={onReceived} onCancel={onCancel} />
      )}
      next={(view) => (
        <PrintAftercare onPress={() => void go({ to: `/clients/${view.client}/aftercare/${view.id}` })} />
      )}
      onDiscarded={(view) => {
        notify("Treatment discarded", { mark: "missed" });
        void go({ to: `/clients/${view.client}` });
      }}
      onSigned={(view) => {
        notify("Treatment signed and closed");
        void go({ to: `/treatments/${view.id}` });
      }}
    />
  );
}

/** The way out of a room that waits for its turnover. */
function turnOver({ decided, field, values }: Finding, back: string) {
  return field === "room" && values.room && !decided ? <TurnOver room={values.room} back={back} /> : null;
}

function PrintAftercare({ onPress }: { onPress: () => void }) {
  useShortcut("Mod+P", "Print aftercare", onPress);
  return (
    <Button kind="primary" icon="print" keys="Mod+P" onPress={onPress}>
      Print aftercare
    </Button>
  );
}
