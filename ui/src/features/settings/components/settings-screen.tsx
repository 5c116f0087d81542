/** Settings: sections at the left, one at a time at the right. Each section is a place of its own. */
import { Link } from "@tanstack/react-router";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-shapes";
import "./settings.css";

export type SettingsSection = {
  id: string;
  name: string;
  icon: IconName;
  /** One line under the title. */
  says: string;
  /** Asks to be looked at: a mark beside the name. */
  asks?: string | undefined;
  panel: React.ReactNode;
};

type Props = {
  sections: readonly SettingsSection[];
  open: SettingsSection;
  /** Why this person may only read, when so. */
  note?: React.ReactNode;
};

export function SettingsScreen({ sections, open, note }: Props) {
  return (
    <div className="settings">
      <nav className="settings-list" aria-label="Settings" data-region="settings" tabIndex={-1}>
        <p className="title t3">Settings</p>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <Link
                to="/settings/$section"
                params={{ section: section.id }}
                className="nav"
                activeProps={{ "aria-current": "page" }}
              >
                <Icon name={section.icon} size={18} />
                {section.name}
                {section.asks && (
                  <span className="asks" role="img" aria-label={section.asks} title={section.asks} />
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section
        className="settings-panel"
        aria-labelledby="settings-title"
        key={open.id}
        data-region=""
        tabIndex={-1}
      >
        <header>
          <h1 className="title t1" id="settings-title">
            {open.name}
          </h1>
          <p className="settings-says">{open.says}</p>
          {note}
        </header>
        <div className="settings-body">{open.panel}</div>
      </section>
    </div>
  );
}
