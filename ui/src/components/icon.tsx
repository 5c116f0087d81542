/** A line icon in the colour of its text. It is decoration: the words beside it, or the control's label, say what it means. */
import { type IconName, iconShapes } from "./icon-shapes";

type Props = { name: IconName; size?: number; className?: string };

export function Icon({ name, size = 16, className = "" }: Props) {
  return (
    <svg
      className={`ic ${className}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {iconShapes[name]}
    </svg>
  );
}
