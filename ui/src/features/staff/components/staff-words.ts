/** Roles and rights in words, what a role usually may, and what is missing before a person can be saved. */
import type { Role, Service, Staff, StaffFields } from "@/ipc/bindings";

export const roles: readonly { value: Role; label: string }[] = [
  { value: "front_desk", label: "Front desk" },
  { value: "practitioner", label: "Practitioner" },
  { value: "clinician", label: "Clinician" },
  { value: "owner", label: "Owner" },
];

export function roleName(role: Role): string {
  return roles.find((r) => r.value === role)?.label ?? role;
}

export type Rights = Pick<StaffFields, "may_treat" | "may_lift" | "may_manage" | "may_release">;

const usual: Record<Role, Rights> = {
  front_desk: { may_treat: false, may_lift: false, may_manage: false, may_release: false },
  practitioner: { may_treat: true, may_lift: false, may_manage: false, may_release: true },
  clinician: { may_treat: true, may_lift: true, may_manage: false, may_release: true },
  owner: { may_treat: false, may_lift: false, may_manage: true, may_release: false },
};

/** What somebody in this role usually may. Each right can still be set by itself. */
export function rightsOf(role: Role): Rights {
  return usual[role];
}

/** "Treats, lifts stops", or "Works at the desk" for none. */
export function rightsInWords(rights: Rights): string {
  const said = [
    rights.may_treat && "treats",
    rights.may_lift && "lifts stops",
    rights.may_manage && "manages",
    rights.may_release && "releases loads",
  ].filter((word): word is string => Boolean(word));
  const text = said.join(", ") || "desk only";
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const newPerson: StaffFields = {
  name: "",
  role: "front_desk",
  ...usual.front_desk,
  licence_title: "",
  licence_number: "",
  licence_expires: null,
  max_depth_um: null,
  insurance_expires: null,
  training: [],
  services: [],
  active: true,
};

export function fieldsOf(person: Staff): StaffFields {
  const { id: _id, version: _version, ...fields } = person;
  return fields;
}

export function isStaffFields(value: unknown): value is StaffFields {
  return typeof value === "object" && value !== null && "may_treat" in value && "services" in value;
}

/** The first thing missing, to follow "Save after"; undefined when all is there. */
export function missingInPerson(fields: StaffFields): string | undefined {
  if (!fields.name.trim()) return "the person has a name";
  if (fields.may_treat && !fields.licence_number.trim()) return "a licence number, because they treat";
  if (fields.may_treat && fields.max_depth_um === null) return "a deepest depth, because they treat";
  if (fields.may_treat && fields.services.length === 0) return "a service, because they treat";
  const { training } = fields;
  if (training.some((one) => !one.name.trim() || one.done_on === null))
    return "each training has a name and a day";
  return undefined;
}

export const services: readonly { code: Service; name: string }[] = [
  { code: "microneedling", name: "Microneedling" },
  { code: "chemical_peel", name: "Chemical peel" },
  { code: "dermaplaning", name: "Dermaplaning" },
  { code: "led", name: "LED light" },
  { code: "microdermabrasion", name: "Microdermabrasion" },
  { code: "facial", name: "Classic facial" },
  { code: "hydradermabrasion", name: "Hydradermabrasion" },
  { code: "laser_hair_removal", name: "Laser or IPL hair removal" },
  { code: "waxing", name: "Waxing" },
];

/** Somebody who begins to treat begins with microneedling; what was chosen before stays. */
export function withScope(fields: StaffFields): StaffFields {
  return fields.may_treat && fields.services.length === 0
    ? { ...fields, services: ["microneedling"] }
    : fields;
}

/** When only the passphrase is taken, as the practice's numbers say. */
export function pinEndsInWords(hours: number, sleepMinutes: number): string {
  if (hours === 0) return "This practice takes no PINs: the number of hours is 0 in Numbers.";
  const since = hours === 1 ? "1 hour" : `${hours} hours`;
  const slept = sleepMinutes === 1 ? "1 minute" : `${sleepMinutes} minutes`;
  return `The passphrase is asked after five wrong PINs, ${since} after it was last typed, and when the computer slept for ${slept} or longer.`;
}
