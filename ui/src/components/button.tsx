/** A button says its act and, where it counts, its number: "Release 11 packs". One primary per screen. */
import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";
import { Kbd } from "./kbd";

type Props = Omit<ButtonProps, "children" | "className" | "style"> & {
  kind?: "standard" | "primary" | "quiet" | "stop" | "over" | "link";
  size?: "sm" | "md" | "lg" | "xl";
  icon?: IconName;
  /** Key caps at the end, for example "Mod+P". Drawn only: useShortcut makes them work. */
  keys?: string;
  /** Fills a stop button: only for opening an emergency. */
  solid?: boolean;
  wide?: boolean;
  /** The words while it works; the button keeps its width. */
  working?: string;
  children: React.ReactNode;
};

export function Button({
  kind = "standard",
  size = "md",
  icon,
  keys,
  solid,
  wide,
  working,
  children,
  ...rest
}: Props) {
  const shape =
    kind === "link" ? "linkbtn" : `btn ${kind} ${size}${solid ? " solid" : ""}${wide ? " wide" : ""}`;
  return (
    <AriaButton {...rest} className={shape}>
      {({ isPending }) => (
        <>
          <span className="face-of">
            {icon && <Icon name={icon} size={size === "xl" ? 20 : 16} />}
            {children}
            {keys && <Kbd keys={keys} />}
          </span>
          {isPending && (
            <span className="working">
              <Icon name="clock" />
              {working ?? "Working"}
            </span>
          )}
        </>
      )}
    </AriaButton>
  );
}
