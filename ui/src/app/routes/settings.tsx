/** Settings, put together from the features it belongs to. */
import { type AnyRoute, createRoute, redirect, useParams } from "@tanstack/react-router";
import { Failure } from "@/components/failure";
import { AuditPanel } from "@/features/audit/components/audit-panel";
import { BackupsPanel } from "@/features/backups/components/backups-panel";
import { ClinicDaysPanel } from "@/features/checklists/components/clinic-days-panel";
import { ScanFolderPanel } from "@/features/consents/components/scan-folder-panel";
import { DevicesList } from "@/features/devices/components/devices-list";
import { KeysPanel } from "@/features/keys/components/keys-panel";
import { PrintingPanel } from "@/features/printing/components/printing-panel";
import { NumbersPanel } from "@/features/profile/components/numbers-panel";
import { ProfilePanel } from "@/features/profile/components/profile-panel";
import { RecoveryPanel } from "@/features/profile/components/recovery-panel";
import { AboutPanel } from "@/features/settings/components/about-panel";
import { SettingsScreen, type SettingsSection } from "@/features/settings/components/settings-screen";
import { useStaff } from "@/features/staff/api/use-staff";
import { SignInPanel } from "@/features/staff/components/sign-in-panel";
import { StaffPanel } from "@/features/staff/components/staff-panel";
import { useSession } from "@/ipc/session-context";
import { version } from "../../../package.json";
import { AppearancePanel } from "../appearance-panel";

/** Sections in which everybody may do something. */
const open = ["printing", "sign-in", "backups", "appearance", "about"];

/** Only people who manage read the record: for others there is no such place. */
const record: SettingsSection = {
  id: "record",
  name: "Record",
  icon: "history",
  says: "Who did, saw, changed, printed and lifted what. Nothing here can be changed, and looking is on record too",
  panel: <AuditPanel />,
};

/** Changing every key takes the right to manage: for others there is no such place. */
const keys: SettingsSection = {
  id: "keys",
  name: "Keys",
  icon: "lock",
  says: "New keys for the whole practice, after somebody left or something was lost",
  panel: <KeysPanel />,
};

function Settings() {
  const { section } = useParams({ strict: false });
  const { me, profile } = useSession();
  const mayChange = me.may_manage;
  const sections: SettingsSection[] = [
    {
      id: "practice",
      name: "Practice",
      icon: "note",
      says: "As it stands on every sheet that is printed",
      panel: <ProfilePanel mayChange={mayChange} />,
    },
    {
      id: "staff",
      name: "Staff",
      icon: "clients",
      says: "Everybody signs in as themselves. Rights belong to the person, not the title",
      panel: <StaffPanel mayChange={mayChange} />,
    },
    {
      id: "numbers",
      name: "Numbers",
      icon: "filter",
      says: "Jurisdictions and papers disagree on these, so your practice decides. Every change keeps its source",
      panel: <NumbersPanel mayChange={mayChange} />,
    },
    {
      id: "calendar",
      name: "Calendar",
      icon: "calendar",
      says: "The days the clinic is open. Lists by calendar are due on these",
      panel: <ClinicDaysPanel mayChange={mayChange} />,
    },
    {
      id: "devices",
      name: "Devices",
      icon: "needle",
      says: "What treatments are done with. The chart asks for one of these",
      panel: <DevicesList mayManage={mayChange} />,
    },
    {
      id: "printing",
      name: "Printing",
      icon: "print",
      says: "Which printer takes which papers on this computer, and a page that shows what it does",
      panel: <PrintingPanel />,
    },
    {
      id: "scans",
      name: "Scans",
      icon: "scan",
      says: "Where scanned pages of forms signed by hand arrive on this computer",
      panel: <ScanFolderPanel mayManage={mayChange} />,
    },
    {
      id: "recovery",
      name: "Recovery kit",
      icon: "key",
      says: "The only way back in when every passphrase is lost",
      asks: profile.recovery_confirmed || profile.is_demo ? undefined : "No recovery kit is proven",
      panel: <RecoveryPanel mayChange={mayChange} />,
    },
    ...(mayChange ? [keys] : []),
    {
      id: "backups",
      name: "Backups",
      icon: "backup",
      says: "Whole, checked copies in other folders and on other drives, and the way back from one",
      panel: <BackupsPanel mayManage={mayChange} />,
    },
    ...(mayChange ? [record] : []),
    {
      id: "sign-in",
      name: "Your sign-in",
      icon: "user",
      says: "Your own PIN and passphrase",
      panel: <SignInPanel />,
    },
    {
      id: "appearance",
      name: "Appearance",
      icon: "eye",
      says: "For this computer. Nothing here changes a record",
      panel: <AppearancePanel />,
    },
    {
      id: "about",
      name: "About Dermis",
      icon: "info",
      says: "What this program is, and what it does not do",
      panel: <AboutPanel version={version} />,
    },
  ];
  const [first] = sections;
  const shown = sections.find((s) => s.id === section) ?? first;
  if (!shown) return null;
  return (
    <SettingsScreen
      sections={sections}
      open={shown}
      note={!mayChange && !open.includes(shown.id) && <ReadOnly />}
    />
  );
}

function ReadOnly() {
  const staff = useStaff();
  const names = staff.data
    ?.filter((person) => person.active && person.may_manage)
    .map((person) => person.name);
  return (
    <Failure
      kind="refused"
      happened="You can read this, not change it"
      safe={`It takes the right to manage the practice. ${names?.length ? `Ask ${names.join(" or ")}.` : ""}`}
    />
  );
}

export function routes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/settings",
      beforeLoad: () => {
        throw redirect({ to: "/settings/$section", params: { section: "practice" }, replace: true });
      },
    }),
    createRoute({ getParentRoute: () => parent, path: "/settings/$section", component: Settings }),
  ];
}
