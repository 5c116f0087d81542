/** A tick box. Never ticked by itself. */
import { Checkbox } from "react-aria-components";
import { Icon } from "./icon";

type Props = {
  children: React.ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  large?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  isInvalid?: boolean;
  "aria-describedby"?: string;
};

export function Check({ children, large, ...aria }: Props) {
  return (
    <Checkbox {...aria} className={`check${large ? " large" : ""}`}>
      <span className="box">
        <Icon name="check" size={large ? 18 : 14} />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
