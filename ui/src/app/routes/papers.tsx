/** Consent and aftercare of a client: the form, and the printer beside it. */
import { type AnyRoute, createRoute, useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { WithIdentity } from "@/features/clients/components/identity";
import { ConsentDesk, OneForm } from "@/features/consents/components/consent-desk";
import { ConsentSession } from "@/features/consents/components/consent-session";
import { NewForm } from "@/features/consents/components/new-form";
import { ScanTrayScreen } from "@/features/consents/components/scan-tray";
import { AftercareScreen } from "@/features/documents/components/aftercare-screen";
import { PrecareScreen } from "@/features/documents/components/precare-screen";
import { PrintBar } from "@/features/documents/components/print-bar";

/** Where the way back leads: to the list a form was opened from, else to the visit. */
type From = { from?: "consents" };

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
    validateSearch: (search: Record<string, unknown>): From =>
      search.from === "consents" ? { from: "consents" } : {},
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
  createRoute({
    getParentRoute: () => parent,
    path: "/clients/$clientId/precare",
    component: Precare,
    staticData: { slim: true },
  }),
];

function ConsentAtDesk() {
  const { clientId, consentId } = useParams({ strict: false });
  const { search } = useLocation();
  const go = useNavigate();
  if (!clientId) return null;
  const at = `/clients/${clientId}`;
  const { from } = search as From;
  const desk = {
    client: clientId,
    onBack: () => void go({ to: at, search: from ? { view: from } : {} }),
    onHandOver: (consent: string) => void go({ to: `${at}/consent/${consent}/sign` }),
    onOpen: (consent: string) =>
      void go({ to: `${at}/consent/${consent}`, search: from ? { from } : {}, replace: true }),
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
        onOpen={(consent) =>
          void go({ to: `${at}/consent/${consent}`, search: { from: "consents" }, replace: true })
        }
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
