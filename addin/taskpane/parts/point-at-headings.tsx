import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { chooseHeadings } from '../../actions/correct-reading.ts';
import type { ReadingLook } from '../../worker/reading-look.ts';
import { usePane } from '../pane-context.ts';

/** Two lists, a sheet and one of its lines, for headings that were not found. */
export function PointAtHeadings({ look }: { readonly look: ReadingLook }) {
  const { session, words } = usePane();
  const { reading: say } = words.pane;
  const [first] = look.sheets;
  const [sheet, setSheet] = useState(first?.sheet ?? '');
  const lines = look.sheets.find((one) => one.sheet === sheet)?.lines ?? [];
  const open = look.matrices.length === 0;
  if (!first) return null;
  return (
    <details className="fold" open={open}>
      <summary>{open ? say.point : say.pointOther}</summary>
      <div className="form">
        {look.sheets.length > 1 && (
          <Field label={say.sheet}>
            <Select
              value={sheet}
              onChange={(_event, { value }) => {
                setSheet(value);
              }}
            >
              {look.sheets.map((one) => (
                <option key={one.sheet}>{one.sheet}</option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={say.headingRow}>
          <Select
            value=""
            onChange={(_event, { value }) => {
              if (value !== '') void chooseHeadings(session, sheet, Number(value));
            }}
          >
            <option value="">{say.chooseLine}</option>
            {lines.map(({ row, text }) => (
              <option key={row} value={row}>
                {say.line(String(row), text)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </details>
  );
}
