/** A button that opens a short list of acts, with their keys. */
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";
import { Kbd } from "./kbd";

export type MenuAct = {
  id: string;
  label: string;
  icon?: IconName;
  keys?: string;
  detail?: string;
  onAct: () => void;
  isDisabled?: boolean;
};

type Props = {
  label: string;
  acts: readonly MenuAct[];
  children: React.ReactNode;
  kind?: "standard" | "quiet";
  /** The button shows only a picture, so the label is spoken for it. */
  picture?: boolean;
};

export function Menu({ label, acts, children, kind = "quiet", picture = false }: Props) {
  return (
    <MenuTrigger>
      <AriaButton className={`btn ${kind}`} {...(picture ? { "aria-label": label } : {})}>
        {children}
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <AriaMenu
          className="menu"
          aria-label={label}
          disabledKeys={acts.filter((a) => a.isDisabled).map((a) => a.id)}
          onAction={(id) => acts.find((a) => a.id === id)?.onAct()}
        >
          {acts.map((act) => (
            <MenuItem key={act.id} id={act.id} textValue={act.label} className="menu-item">
              {act.icon && <Icon name={act.icon} />}
              {act.label}
              {act.detail && <span className="detail meta">{act.detail}</span>}
              {act.keys && <Kbd keys={act.keys} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
