/** How the window looks on this computer, for everybody who uses it. */
import { Choice } from "@/components/choice";
import { FormGroup } from "@/components/form-group";
import { Switch } from "@/components/switch";
import { setAppearance, useAppearance } from "./appearance";

export function AppearancePanel() {
  const { theme, density, letterKeys } = useAppearance();
  return (
    <div className="settings-work">
      <FormGroup name="Theme">
        <div className="both">
          <Choice
            label="Theme"
            labelHidden
            options={[
              { value: "system", label: "As this computer" },
              { value: "light", label: "Light" },
              { value: "dark", label: "Dark" },
            ]}
            value={theme}
            onChange={(next) => setAppearance({ theme: next })}
          />
        </div>
      </FormGroup>
      <FormGroup name="Rows">
        <div className="both">
          <Choice
            label="Rows"
            labelHidden
            options={[
              { value: "comfortable", label: "Comfortable" },
              { value: "compact", label: "Compact" },
            ]}
            value={density}
            onChange={(next) => setAppearance({ density: next })}
            hint="Compact shows more lines at once"
          />
        </div>
      </FormGroup>
      <FormGroup name="Keys">
        <div className="both">
          <Switch isSelected={letterKeys} onChange={(on) => setAppearance({ letterKeys: on })}>
            Single letters work as keys while no field has focus
          </Switch>
          <p className="meta">
            Press ? on any screen to see its keys. Turn letters off if you speak to this computer.
          </p>
        </div>
      </FormGroup>
    </div>
  );
}
