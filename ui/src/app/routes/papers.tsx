/** Consent and aftercare of a client: the form, and the printer beside it. */
import { type AnyRoute, createRoute, useNavigate, useParams } from "@tanstack/react-router";
import { WithIdentity } from "@/features/clients/components/identity";
import { ConsentDesk } from "@/features/consents/components/consent-desk";
import { ConsentSession } from "@/features/consents/components/consent-session";
import { ScanTrayScreen } from "@/features/consents/components/scan-tray";
import { AftercareScreen } from "@/features/documents/components/aftercare-screen";
import { PrecareScreen } from "@/features/documents/components/precare-screen";
import { PrintBar } from "@/features/documents/components/print-bar";

export const routes = (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: "/clients/$clientId/consent",
    component: ConsentAtDesk,
    staticData: { slim: true },
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/clients/$clientId/consent/$consentId/sign",
    component: ConsentInHand,
    staticData: { bare: true },
  }),
  createRoute({ getParentRoute: () => parent, path: "/scans", component: ScanTrayScreen }),
  createRoute({
    getParentRoute: () => parent,
    path: "/clients/$clientId/aftercare/$treatmentId",
    component: Aftercare,
    staticData: { slim: true },
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/clients/$clientId/precare",
    component: Precare,
    staticData: { slim: true },
  }),
];

function ConsentAtDesk() {
  const { clientId } = useParams({ strict: false });
  const go = useNavigate();
  if (!clientId) return null;
  return (
    <WithIdentity id={clientId}>
      <ConsentDesk
        client={clientId}
        onBack={() => void go({ to: `/clients/${clientId}` })}
        onHandOver={(consent) => void go({ to: `/clients/${clientId}/consent/${consent}/sign` })}
        printing={(document, title, isMain = true) => (
          <PrintBar document={document} kind="consents" title={title} autoFocus={isMain} isMain={isMain} />
        )}
      />
    </WithIdentity>
  );
}

function ConsentInHand() {
  const { clientId, consentId } = useParams({ strict: false });
  const go = useNavigate();
  if (!clientId || !consentId) return null;
  // In place of the form: a step back from the desk must not put it into a client's hands again.
  const leave = () => void go({ to: `/clients/${clientId}/consent`, replace: true });
  return <ConsentSession id={consentId} onLeave={leave} />;
}

function Precare() {
  const { clientId } = useParams({ strict: false });
  const go = useNavigate();
  if (!clientId) return null;
  return <PrecareScreen client={clientId} onBack={() => void go({ to: `/clients/${clientId}` })} />;
}

function Aftercare() {
  const { clientId, treatmentId } = useParams({ strict: false });
  const go = useNavigate();
  if (!clientId || !treatmentId) return null;
  return <AftercareScreen treatment={treatmentId} onBack={() => void go({ to: `/clients/${clientId}` })} />;
}
