import { Field, Select } from '@fluentui/react-components';
import type { PeriodKind } from '../../../shared/value/period.ts';
import { usePane } from '../pane-context.ts';

export interface PeriodChoice {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly number: number;
}

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'half', 'nine_months', 'year'];

const LAST: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  half: 2,
  nine_months: 1,
  year: 1,
};

const ROMAN = ['I', 'II', 'III', 'IV'];

/** A period in two or three short lists. */
export function PeriodFields({
  choice,
  onChange,
}: {
  readonly choice: PeriodChoice;
  readonly onChange: (choice: PeriodChoice) => void;
}) {
  const { words } = usePane();
  const { template: say } = words.pane;
  const { kind, year, number } = choice;
  const thisYear = new Date().getFullYear();
  const first = Math.min(2021, year);
  const years = Array.from({ length: thisYear + 2 - first }, (_, index) => thisYear + 1 - index);
  return (
    <div className="fields">
      <Field label={say.periodKind}>
        <Select
          value={kind}
          onChange={(_event, { value }) => {
            const next = KINDS.find((one) => one === value) ?? 'quarter';
            onChange({ kind: next, year, number: Math.min(number, LAST[next]) });
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      {(kind === 'month' || kind === 'quarter' || kind === 'half') && (
        <Field label={say.number[kind]}>
          <Select
            value={String(number)}
            onChange={(_event, { value }) => {
              onChange({ kind, year, number: Number(value) });
            }}
          >
            {Array.from({ length: LAST[kind] }, (_, index) => (
              <option key={index} value={String(index + 1)}>
                {kind === 'month' ? index + 1 : ROMAN[index]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={say.year}>
        <Select
          value={String(year)}
          onChange={(_event, { value }) => {
            onChange({ kind, year: Number(value), number });
          }}
        >
          {years.map((one) => (
            <option key={one} value={String(one)}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
