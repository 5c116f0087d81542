/** The practice profile in Settings: to change for who manages the practice, to read for everybody else. */
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useProfile } from "../api/use-profile";
import { LogoField } from "./logo-field";
import { ProfileFacts } from "./profile-facts";
import { ProfileForm } from "./profile-form";

type Props = { mayChange: boolean };

export function ProfilePanel({ mayChange }: Props) {
  const profile = useProfile();
  if (profile.isPending) return <Loading says="Reading the practice profile" />;
  if (profile.isError) {
    const reference = profile.error instanceof AppError ? profile.error.reference : undefined;
    return <Failure {...wordingOf(profile.error)} reference={reference} />;
  }
  if (mayChange) return <ProfileForm stored={profile.data} />;
  return (
    <div className="settings-work">
      <ProfileFacts fields={profile.data.fields} />
      <LogoField mayChange={false} />
    </div>
  );
}
