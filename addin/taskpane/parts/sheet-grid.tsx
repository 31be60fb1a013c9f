import { useEffect, useRef, useState } from 'react';
import { cellAddress, columnLetters, parseAddress } from '../../../shared/grid/address.ts';
import type { Finding, Severity } from '../../../shared/finding/finding.ts';
import { gridRows } from '../../actions/grid-rows.ts';
import type { GridRow } from '../../worker/pipeline-api.ts';
import { usePane } from '../pane-context.ts';

const ROW_HEIGHT = 26;
/** Rows fetched at a time, and kept around what is in view. */
const BLOCK = 100;

/** A plain read-only look at the sheet of a chosen file, its findings marked, for offices without the add-in. */
export function SheetGrid() {
  const { session, state, words } = usePane();
  const { grid, check } = state;
  const box = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const blocks = useBlocks(Math.floor(top / ROW_HEIGHT), Math.ceil(height / ROW_HEIGHT));
  const selected = grid?.selected;
  useEffect(() => {
    const at = selected === undefined ? undefined : parseAddress(selected);
    if (!box.current || !at) return;
    box.current.scrollTo({ top: Math.max(0, at.row * ROW_HEIGHT - box.current.clientHeight / 3) });
    box.current
      .querySelector(`[data-cell="${String(selected)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [selected, blocks.size]);
  if (!grid) return null;
  const { columns, lastRow, sheet } = grid.shape;
  const marks = marksOf(check.step === 'done' ? check.report.findings : []);
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - 5);
  const last = Math.min(lastRow, first + Math.ceil(height / ROW_HEIGHT) + 10);
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  return (
    <section
      ref={box}
      className="grid"
      aria-label={`${words.pane.check.grid}: ${sheet}`}
      // The grid scrolls by the keyboard too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget }) => {
        setTop(currentTarget.scrollTop);
        setHeight(currentTarget.clientHeight);
      }}
    >
      <table aria-rowcount={lastRow} style={{ height: (lastRow + 1) * ROW_HEIGHT }}>
        <thead>
          <tr>
            <td className="corner" />
            {Array.from({ length: columns }, (_, column) => (
              <th key={column} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr className="spacer" style={{ height: first * ROW_HEIGHT }} />}
          {rows.map((row) => (
            <tr key={row} aria-rowindex={row + 1}>
              <th scope="row">{row + 1}</th>
              {Array.from({ length: columns }, (_, column) => {
                const address = cellAddress(row, column);
                const text = grid.texts.get(address) ?? blocks.get(row)?.cells[column] ?? '';
                return (
                  <td
                    key={column}
                    data-cell={address}
                    data-severity={marks.get(address)}
                    data-changed={grid.texts.has(address) || undefined}
                    aria-current={address === selected ? 'true' : undefined}
                  >
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr className="spacer" />
        </tbody>
      </table>
    </section>
  );

  /** Rows around those in view, fetched from the worker block by block. */
  function useBlocks(from: number, count: number): ReadonlyMap<number, GridRow> {
    const [known, setKnown] = useState<ReadonlyMap<number, GridRow>>(new Map());
    const block = Math.max(0, Math.floor((from - 10) / BLOCK));
    const wanted = Math.ceil((count + 20) / BLOCK) + 1;
    useEffect(() => {
      let current = true;
      void gridRows(session, block * BLOCK + 1, wanted * BLOCK).then((rows) => {
        if (current) setKnown(new Map(rows.map((row) => [row.row - 1, row])));
      });
      return () => {
        current = false;
      };
    }, [block, wanted]);
    return known;
  }
}

function marksOf(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const marks = new Map<string, Severity>();
  for (const { place, severity } of findings) {
    if (place.cell !== undefined && !marks.has(place.cell)) marks.set(place.cell, severity);
  }
  return marks;
}
