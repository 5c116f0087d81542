/** Signing for something with one's own passphrase: what is signed for, the field, and the act. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Failure } from "./failure";
import { PassphraseField } from "./passphrase-field";
import { useShortcut } from "./use-shortcut";

type Words = { happened: string; safe: string; reference?: string | undefined };

type Props = {
  /** What kind of act it is, above the title. */
  says: string;
  title: React.ReactNode;
  /** What the person says with it. */
  children: React.ReactNode;
  /** Whose passphrase is asked for. */
  signer: string;
  act: string;
  working: string;
  keepLabel: string;
  note: string;
  isPending: boolean;
  /** The passphrase was not theirs. */
  isWrong: boolean;
  /** Why it was not done, unless the passphrase was wrong. */
  failed: Words | undefined;
  onSign: (passphrase: string, onRefused: () => void) => void;
  onClose: () => void;
};

const FORM = "sign-with-passphrase";

export function SignWithPassphrase(props: Props) {
  const { says, title, children, signer, act, working, keepLabel, note, failed } = props;
  const [passphrase, setPassphrase] = useState("");
  useShortcut("Mod+Enter", act, sign, { overDialogs: true });
  function sign() {
    if (passphrase === "" || props.isPending) return;
    props.onSign(passphrase, () => setPassphrase(""));
  }
  return (
    <Dialog
      isOpen
      onKeep={props.onClose}
      kind={{ mark: "next", says }}
      title={title}
      keepLabel={keepLabel}
      note={note}
      act={
        <Button
          kind="primary"
          icon="sign"
          keys="Mod+Enter"
          type="submit"
          form={FORM}
          isDisabled={passphrase === ""}
          isPending={props.isPending}
          working={working}
        >
          {act}
        </Button>
      }
    >
      {children}
      <Form
        id={FORM}
        onSubmit={(event) => {
          event.preventDefault();
          sign();
        }}
      >
        <PassphraseField
          label={`Passphrase of ${signer}`}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          error={props.isWrong ? "This passphrase does not match" : undefined}
        />
      </Form>
      {failed && <Failure {...failed} />}
    </Dialog>
  );
}
