/** Prints what every case of time and money is read as; run under several time zones and languages. */
import { readMoney } from '../../../shared/value/money.ts';
import { readTime } from '../../../shared/value/time.ts';
import { compareVietnamese } from '../../../shared/vietnamese/collation.ts';
import { cellInput } from '../../builders/cell-input.ts';
import { MONEY_CASES } from './money-cases.ts';
import { TIME_CASES } from './time-cases.ts';

const DATE = { kind: 'date', format: 'dd/mm/yyyy' } as const;

const results = {
  times: TIME_CASES.map(([text]) => readTime(cellInput(text), 'deadline')),
  serials: [32_874, 44_197, 44_286, 44_500, 44_561].map((serial) =>
    readTime(cellInput(serial, DATE), 'deadline'),
  ),
  money: MONEY_CASES.map(([text, unit]) =>
    readMoney(cellInput(text), unit === 0 ? undefined : unit),
  ),
  order: ['Đông Hà', 'Gio Linh', 'Cồn Cỏ', 'Đakrông', '2.10', '2.2'].sort(compareVietnamese),
};

process.stdout.write(JSON.stringify(results));
