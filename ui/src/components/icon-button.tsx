/** A button with an icon alone: its label is spoken and shown as a tooltip. */
import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from "react-aria-components";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";

type Props = Omit<ButtonProps, "children" | "className" | "style"> & {
  icon: IconName;
  label: string;
  kind?: "standard" | "quiet";
  size?: "sm" | "md";
};

export function IconButton({ icon, label, kind = "standard", size = "md", ...rest }: Props) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton {...rest} aria-label={label} className={`btn icon ${kind} ${size}`}>
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
