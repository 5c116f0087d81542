/** The practice's logo as it stands on paper, and choosing another or none. */
import { Button } from "@/components/button";
import { FormGroup } from "@/components/form-group";
import { Loading } from "@/components/loading";
import { Mark } from "@/components/mark";
import { Severity } from "@/components/severity";
import { notify } from "@/components/toast-queue";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useChooseLogo, useLogo, useRemoveLogo } from "../api/use-logo";
import "./profile.css";

type Props = { mayChange: boolean };

export function LogoField({ mayChange }: Props) {
  const logo = useLogo();
  const choose = useChooseLogo();
  const remove = useRemoveLogo();
  const wrong = choose.error ?? remove.error ?? logo.error;
  const says = wrong && (fieldErrors(wrong).logo ?? wordingOf(wrong).happened);
  return (
    <FormGroup name="Logo">
      <div className="both logo-field">
        {logo.isPending && <Loading says="Reading the logo" />}
        {logo.isSuccess && (
          <div className="logo-paper">
            {logo.data ? <img src={logo.data} alt="The practice's logo" /> : <Mark size={34} />}
          </div>
        )}
        <div className="logo-says">
          <p className="meta">
            {logo.data
              ? "It heads every paper made from now on. Papers made before keep what they had."
              : "Dermis's mark heads the papers until there is a logo. SVG, PNG, JPEG or WebP, up to 5 MB."}
          </p>
          {mayChange && (
            <div className="row">
              <Button
                onPress={() => {
                  remove.reset();
                  choose.mutate(undefined, {
                    onSuccess: (chosen) => chosen && notify("Logo saved"),
                  });
                }}
                isPending={choose.isPending}
                working="Reading the picture"
              >
                {logo.data ? "Choose another…" : "Choose a logo…"}
              </Button>
              {logo.data && (
                <Button
                  kind="quiet"
                  onPress={() => {
                    choose.reset();
                    remove.mutate(undefined, { onSuccess: () => notify("Logo removed") });
                  }}
                  isPending={remove.isPending}
                  working="Removing"
                >
                  Remove
                </Button>
              )}
            </div>
          )}
          {says && (
            <p className="hint err" role="alert">
              <Severity name="block" />
              <span>{says}</span>
            </p>
          )}
        </div>
      </div>
    </FormGroup>
  );
}
