import { countBySeverity } from '../shared/finding/finding-list.ts';
import type { LedgerLine, Master } from '../shared/matrix/master.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import { failureSentence } from '../shared/words/sentence.ts';
import type { AgencyRef } from '../shared/value/value.ts';

/** What a person reads after a consolidation: failures, the ledger, tasks by category, counts, who is missing. */
export function printMaster(master: Master, programme: Programme, words: Catalogue): void {
  const { cli } = words;
  for (const { failure } of master.ledger) {
    if (failure) console.log(failureSentence(failure, words));
  }
  console.log(cli.ledgerTitle);
  console.log(ledgerTable(master.ledger, words));
  console.log(cli.tasksByCategory);
  for (const { code, title } of programme.categories) {
    const count = master.tasks.filter(({ category }) => category === code).length;
    console.log(`  ${code}  ${String(count).padStart(5)}  ${title}`);
  }
  console.log(
    master.findings.length === 0 ? cli.noFindings : cli.counts(countBySeverity(master.findings)),
  );
  if (master.accepted) console.log(cli.accepted(master.accepted.length));
  const missing = master.submissions.filter(({ state }) => state === 'missing');
  if (missing.length > 0) {
    const names = missing.map(({ department }) => department?.text ?? '').join('; ');
    console.log(cli.missing(missing.length, names));
  }
}

function ledgerTable(ledger: readonly LedgerLine[], words: Catalogue): string {
  const { cli } = words;
  const { ledgerColumns: heading } = cli;
  const figures = ['read', 'merged', 'quarantined', 'ignored'] as const;
  const rows = [
    [heading.file, heading.department, ...figures.map((figure) => heading[figure])],
    ...ledger.map((line) => [
      line.part ? words.master.partOf(line.file, line.part.number, line.part.of) : line.file,
      line.department === undefined ? '–' : senderText(line.department, line.unit, words),
      ...figures.map((figure) => String(line[figure])),
    ]),
    [
      heading.total,
      '',
      ...figures.map((figure) => String(ledger.reduce((sum, line) => sum + line[figure], 0))),
    ],
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const pad = (text: string, column: number) => {
    const space = ' '.repeat((widths?.[column] ?? 0) - text.length);
    return column < 2 ? text + space : space + text;
  };
  return rows.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd()).join('\n');
}

function senderText(
  department: AgencyRef,
  unit: AgencyRef | undefined,
  { master }: Catalogue,
): string {
  return unit ? master.sentBy(department.text, unit.text) : department.text;
}
