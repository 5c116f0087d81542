/**
 * A list of any length: only the rows in sight are drawn. Arrow keys, J and K walk, Enter or a click
 * opens. Columns are a grid template, shared by the heads and every row.
 */
import { useRef } from "react";
import { GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";
import { useRowKeys } from "./use-row-keys";

type Row = { id: string };

type Props<R extends Row> = {
  label: string;
  rows: readonly R[];
  /** CSS grid columns: "2fr 1fr 120px". */
  columns: string;
  heads: readonly string[];
  rowHeight?: number;
  /** The words of a row for listeners: usually the name. */
  nameOf: (row: R) => string;
  cells: (row: R) => React.ReactNode;
  /** What the cells show beside the row itself: rows are drawn again when it changes. */
  besides?: unknown;
  onOpen: (row: R) => void;
  empty?: React.ReactNode;
};

export function RowList<R extends Row>({
  label,
  rows,
  columns,
  heads,
  rowHeight = 56,
  nameOf,
  cells,
  besides,
  onOpen,
  empty,
}: Props<R>) {
  const grid = { gridTemplateColumns: columns };
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list, "[role='row']");
  return (
    <div className="row-list" ref={list}>
      <div className="row-heads colhead" style={grid} aria-hidden="true">
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
        <GridList
          aria-label={label}
          className="rows-in-sight"
          // Names are found in the search above; here letters are keys.
          disallowTypeAhead
          items={rows}
          dependencies={[besides]}
          onAction={(id) => {
            const row = rows.find((r) => r.id === id);
            if (row) onOpen(row);
          }}
          renderEmptyState={() => empty}
        >
          {(row) => (
            <GridListItem id={row.id} textValue={nameOf(row)} className="row-item" style={grid}>
              {cells(row)}
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}
