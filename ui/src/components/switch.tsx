/** On or off, for a setting that is one of the two. The words beside it say what is on. */
import { Switch as AriaSwitch } from "react-aria-components";

type Props = {
  children: React.ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
};

export function Switch({ children, ...aria }: Props) {
  return (
    <AriaSwitch {...aria} className="switch">
      <span className="groove">
        <i />
      </span>
      <span>{children}</span>
    </AriaSwitch>
  );
}
