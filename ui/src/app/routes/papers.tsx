/** Consent and aftercare of a client: the form, and the printer beside it. */
import { type AnyRoute, createRoute, useNavigate, useParams } from "@tanstack/react-router";
import { WithIdentity } from "@/features/clients/components/identity";
import { ConsentDesk, OneForm } from "@/features/consents/components/consent-desk";
import { ConsentSession } from "@/features/consents/components/consent-session";
import { NewForm } from "@/features/consents/components/new-form";
import { ScanTrayScreen } from "@/features/consents/components/scan-tray";
import { AftercareScreen } from "@/features/documents/components/aftercare-screen";
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
    path: "/clients/$clientId/consent/$consentId",
    component: ConsentAtDesk,
    staticData: { slim: true },
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/clients/$clientId/new-consent",
    component: NewConsent,
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
];

function ConsentAtDesk() {
  const { clientId, consentId } = useParams({ strict: false });
  const go = useNavigate();
  if (!clientId) return null;
  const at = `/clients/${clientId}`;
  const desk = {
    client: clientId,
    onBack: () => void go(consentId ? { to: at, search: { view: "consents" } } : { to: at }),
    onHandOver: (consent: string) => void go({ to: `${at}/consent/${consent}/sign` }),
    onOpen: (consent: string) => void go({ to: `${at}/consent/${consent}`, replace: true }),
    printing: (document: string, title: string, isMain = true) => (
      <PrintBar document={document} kind="consents" title={title} autoFocus={isMain} isMain={isMain} />
    ),
  };
  return (
    <WithIdentity id={clientId}>
      {consentId ? <OneForm key={consentId} id={consentId} {...desk} /> : <ConsentDesk {...desk} />}
    </WithIdentity>
  );
}

function NewConsent() {
  const { clientId } = useParams({ strict: false });
  const go = useNavigate();
  if (!clientId) return null;
  const at = `/clients/${clientId}`;
  return (
    <WithIdentity id={clientId}>
      <NewForm
        client={clientId}
        onBack={() => void go({ to: at, search: { view: "consents" } })}
        onOpen={(consent) => void go({ to: `${at}/consent/${consent}`, replace: true })}
      />
    </WithIdentity>
  );
}

function ConsentInHand() {
  const { clientId, consentId } = useParams({ strict: false });
  const go = useNavigate();
  if (!clientId || !consentId) return null;
  // In place of the form: a step back from the desk must not put it into a client's hands again.
  const leave = () => void go({ to: `/clients/${clientId}/consent/${consentId}`, replace: true });
  return <ConsentSession id={consentId} onLeave={leave} />;
}

function Aftercare() {
  const { clientId, treatmentId } = useParams({ strict: false });
  const go = useNavigate();
  if (!clientId || !treatmentId) return null;
  return <AftercareScreen treatment={treatmentId} onBack={() => void go({ to: `/clients/${clientId}` })} />;
}
