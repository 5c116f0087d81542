/** A person as a disc with initials, in any script. The name always stands beside it. */
import { initials } from "@/format/initials";

type Props = { name: string; size?: "sm" | "md" | "lg" };

export function Avatar({ name, size = "md" }: Props) {
  return (
    <span className={`avatar ${size}`} aria-hidden="true">
      <bdi>{initials(name)}</bdi>
    </span>
  );
}
