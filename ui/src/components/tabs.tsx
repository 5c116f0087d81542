/** Views of one thing. Arrow keys move between them. */
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";

type View = { id: string; name: string; count?: number; body: React.ReactNode };

type Props = {
  label: string;
  views: readonly View[];
  selected: string;
  onSelect: (id: string) => void;
  acts?: React.ReactNode;
};

export function Tabs({ label, views, selected, onSelect, acts }: Props) {
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <div className="row tab-row">
        <TabList aria-label={label} className="tablist grow">
          {views.map((view) => (
            <Tab key={view.id} id={view.id} className="tab">
              {view.name}
              {view.count !== undefined && <span className="count">{view.count}</span>}
            </Tab>
          ))}
        </TabList>
        {acts}
      </div>
      {views.map((view) => (
        <TabPanel key={view.id} id={view.id} className="tabpanel">
          {view.body}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
