/** The practice profile, to read. */
import type { ProfileFields } from "@/ipc/bindings";
import { profileFacts } from "./profile-words";
import "./profile.css";

type Props = { fields: ProfileFields };

export function ProfileFacts({ fields }: Props) {
  return (
    <dl className="pairs profile-facts">
      {profileFacts(fields).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value || "Not given"}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
