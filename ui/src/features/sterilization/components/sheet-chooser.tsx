/** The sheet as it lies in the hand: where the first label goes. Arrows move over it, as on the sheet. */
import { useId } from "react";
import { ListBox, ListBoxItem, Text } from "react-aria-components";
import { fillWords, placesOf, type Sheet } from "./label-sheet";
import "./labels.css";

type Props = { sheet: Sheet; start: number; count: number; onStart: (place: number) => void };

const words = { gone: "used already", filled: "a label", left: "stays empty" } as const;

export function SheetChooser({ sheet, start, count, onStart }: Props) {
  const id = useId();
  const places = placesOf(sheet, start, count);
  return (
    <div className="sheet-chooser">
      <span className="lab" id={`${id}-label`}>
        Start at label
      </span>
      <ListBox
        className="label-sheet"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-says`}
        layout="grid"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[start]}
        onSelectionChange={(keys) => {
          const [place] = keys === "all" ? [] : keys;
          if (typeof place === "number") onStart(place);
        }}
        style={{ gridTemplateColumns: `repeat(${sheet.columns}, 1fr)` }}
        items={places.map((place) => ({ ...place, id: place.no }))}
      >
        {(place) => (
          <ListBoxItem
            id={place.no}
            className={`label-place ${place.is}`}
            textValue={`Label ${place.no}, row ${place.row}, column ${place.column}, ${words[place.is]}`}
            aria-label={`Label ${place.no}, row ${place.row}, column ${place.column}, ${words[place.is]}`}
          >
            <Text slot="label">{place.no}</Text>
          </ListBoxItem>
        )}
      </ListBox>
      <p className="meta" id={`${id}-says`} role="status">
        {fillWords(sheet, start, count)}
      </p>
    </div>
  );
}
