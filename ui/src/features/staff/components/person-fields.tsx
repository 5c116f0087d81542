/** Who a person is, what they may do, and by which licence. A role sets the usual rights; each can be changed. */
import { Check } from "@/components/check";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { DepthField } from "@/components/depth-field";
import { FormGroup } from "@/components/form-group";
import { TextField } from "@/components/text-field";
import type { StaffFields } from "@/ipc/bindings";
import { ScopeFields } from "./scope-fields";
import { rightsOf, roles, withScope } from "./staff-words";
import { TrainingFields } from "./training-fields";

type Props = {
  fields: StaffFields;
  onChange: (fields: StaffFields) => void;
  errors: Readonly<Record<string, string>>;
  isMe: boolean;
};

export function PersonFields({ fields, onChange, errors, isMe }: Props) {
  const set =
    <K extends keyof StaffFields>(key: K) =>
    (value: StaffFields[K]) =>
      onChange({ ...fields, [key]: value });
  const needed = fields.may_treat ? undefined : "Needed of people who treat";
  return (
    <>
      <FormGroup name="Person">
        <TextField
          label="Full name"
          value={fields.name}
          onChange={set("name")}
          error={errors.name}
          hint="As clients know them, printed on their sheets"
          autoFocus
          autoComplete="off"
        />
        <div className="both">
          <Choice
            label="Role"
            options={roles}
            value={fields.role}
            onChange={(role) =>
              onChange(
                withScope({
                  ...fields,
                  role,
                  ...rightsOf(role),
                  ...(isMe && { may_manage: fields.may_manage }),
                }),
              )
            }
            hint="Sets the usual rights below. Each can be changed"
          />
        </div>
      </FormGroup>
      <FormGroup name="May do">
        <div className="both rights">
          <Right
            is={fields.may_treat}
            name="Treats"
            says="Opens, charts and closes treatments, and reads what only a practitioner needs"
            onChange={(may_treat) => onChange(withScope({ ...fields, may_treat }))}
          />
          <Right
            is={fields.may_lift}
            name="Lifts stops"
            says="May lift a liftable medical stop, with a reason and their own passphrase"
            onChange={set("may_lift")}
          />
          <Right
            is={fields.may_release}
            name="Releases loads"
            says="Decides by name whether what came out of the sterilizer may be used"
            onChange={set("may_release")}
          />
          <Right
            is={fields.may_manage}
            name="Manages the practice"
            says={
              isMe
                ? "You cannot take this from yourself"
                : "Changes staff, profile and numbers, and makes recovery kits"
            }
            onChange={set("may_manage")}
            isDisabled={isMe}
          />
        </div>
      </FormGroup>
      <FormGroup name="Licence">
        <TextField
          label="Title"
          optional
          value={fields.licence_title}
          onChange={set("licence_title")}
          error={errors.licence_title}
          hint="For example Registered nurse"
        />
        <TextField
          label="Number"
          optional={!fields.may_treat}
          value={fields.licence_number}
          onChange={set("licence_number")}
          error={errors.licence_number}
          hint={needed}
          code
        />
        <DateField
          label="Valid to"
          optional
          value={fields.licence_expires}
          onChange={set("licence_expires")}
          error={errors.licence_expires}
          hint="The last day, for example 30 June 2028"
        />
        <DepthField
          label="Deepest depth"
          value={fields.max_depth_um}
          onChange={set("max_depth_um")}
          error={errors.max_depth_um}
          hint={needed ?? "Their scope, for example 1.50"}
        />
        <DateField
          label="Insurance valid to"
          optional
          value={fields.insurance_expires}
          onChange={set("insurance_expires")}
          error={errors.insurance_expires}
          hint="The last day it covers them"
        />
      </FormGroup>
      {fields.may_treat && (
        <ScopeFields services={fields.services} onChange={set("services")} error={errors.services} />
      )}
      <TrainingFields training={fields.training} onChange={set("training")} errors={errors} />
    </>
  );
}

type RightProps = {
  is: boolean;
  name: string;
  says: string;
  onChange: (is: boolean) => void;
  isDisabled?: boolean;
};

function Right({ is, name, says, onChange, isDisabled = false }: RightProps) {
  return (
    <Check isSelected={is} onChange={onChange} isDisabled={isDisabled}>
      <span className="medium">{name}</span>
      <span className="meta right-says">{says}</span>
    </Check>
  );
}
