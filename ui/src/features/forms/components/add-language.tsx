/** The form in another language: begun with the words it has, to be translated there. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Region } from "@/components/region";
import { Select } from "@/components/select";
import { type FormVersion, type FormWording, languages } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useAddLanguage, useForms } from "../api/use-forms";
import { languagesLeft } from "./new-form-starts";

type Props = {
  code: string;
  /** Whose words it begins with. */
  version: FormVersion;
  onBegun: (begun: FormWording) => void;
  onLeave: () => void;
};

export function AddLanguage({ code, version, onBegun, onLeave }: Props) {
  const forms = useForms();
  const add = useAddLanguage();
  const [language, setLanguage] = useState<string | null>(null);
  const errors = fieldErrors(add.error);
  const left = languagesLeft(languages, forms.data ?? [], code);
  return (
    <Region
      title="Another language"
      note={`Begins with the words of version ${version.version}, not reviewed by anybody`}
    >
      <div className="new-form">
        <Select
          label="Language"
          options={left.map(({ code: value, own, english }) => ({ value, label: own, detail: english }))}
          value={language}
          onChange={setLanguage}
          error={errors.language}
        />
        {add.isError && Object.keys(errors).length === 0 && <Failure {...wordingOf(add.error)} />}
        <div className="row">
          <Button
            kind="primary"
            icon="plus"
            isDisabled={language === null}
            isPending={add.isPending}
            working="Beginning"
            onPress={() => language && add.mutate({ from: version.id, language }, { onSuccess: onBegun })}
          >
            Begin the translation
          </Button>
          <Button kind="quiet" onPress={onLeave}>
            Leave it
          </Button>
        </div>
      </div>
    </Region>
  );
}
