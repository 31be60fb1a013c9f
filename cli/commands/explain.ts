import { explainCell, type Explanation } from '../../shared/explain-cell.ts';
import { ALL_LANGUAGES } from '../../shared/words/all-languages.ts';
import type { Catalogue } from '../../shared/words/catalogue.ts';
import { findingSentence, placeText } from '../../shared/words/sentence.ts';
import { findingJson } from '../../shared/write/json.ts';
import { commonOptions, takeApart } from '../arguments.ts';
import type { ExitCode } from '../exit-code.ts';
import { masterAsShown } from '../master-as-shown.ts';
import { readMasterFile } from '../master-file.ts';
import { UsageError } from '../usage-error.ts';

/** `explain MASTER.xlsx --cell 'Tổng hợp!D7' [--json]`: the rows behind a figure, or where a task's cell comes from. */
export function explainCommand(argv: readonly string[], words: Catalogue): Promise<ExitCode> {
  const args = takeApart(argv, { text: ['cell'], flags: ['json'] }, words);
  const { programme } = commonOptions(args, words);
  const [path] = args.words;
  const { cell } = args.text;
  if (path === undefined) throw new UsageError(words.cli.noFiles);
  if (cell === undefined) throw new UsageError(words.cli.noCell);
  const opened = readMasterFile(path, programme);
  const { master } = masterAsShown(opened, programme);
  const languages = Object.values(ALL_LANGUAGES);
  const found = explainCell(cell, opened, master, programme, languages);
  if (found === 'typed-by-hand') {
    const text = words.cli.unexplained[found](cell);
    console.log(
      args.flags['json'] === true ? JSON.stringify({ format: 1, kind: found, text }) : text,
    );
    return Promise.resolve(0);
  }
  if (typeof found === 'string') throw new UsageError(words.cli.unexplained[found](cell));
  if (args.flags['json'] === true) console.log(JSON.stringify(jsonOf(found, words), null, 1));
  else for (const line of linesOf(found, words)) console.log(line);
  return Promise.resolve(0);
}

function linesOf(found: Explanation, words: Catalogue): string[] {
  const { cli, columns } = words;
  if (found.kind === 'cell') {
    const { file, sheet, row } = found.origin;
    const place = {
      file,
      sheet,
      row,
      ...(found.column ? { column: found.column } : {}),
      ...(found.from === undefined ? {} : { cell: found.from }),
    };
    return [
      `${placeText(place, words)}: ${found.text}`,
      ...(found.department && found.unit
        ? [`  ${words.master.sentBy(found.department.text, found.unit.text)}`]
        : []),
      ...(found.edit ? [`  ${cli.editedByHand(found.edit.from, found.edit.to)}`] : []),
      ...found.joined.map((other) => `  ${cli.joinedFrom} ${placeText(other, words)}`),
      ...found.findings.map((finding) => `  ${findingSentence(finding, words)}`),
    ];
  }
  const { rows, trace } = found;
  const sum = rows.reduce((total, { amount = 0 }) => total + amount, 0);
  return [
    cli.rowsBehind(rows.length, trace.measure === 'budget' ? sum : undefined),
    ...rows.map(({ origin, department, category, content, amount, cell, reason }) => {
      const { file = '', sheet, row } = origin;
      const place = placeText(
        {
          file,
          ...(sheet === undefined ? {} : { sheet }),
          ...(row === undefined ? {} : { row }),
          ...(cell === undefined ? {} : { cell, column: 'budget' as const }),
        },
        words,
      );
      const parts = [
        place,
        [category, department].filter((part) => part !== undefined).join(' '),
        trace.of === 'findings' ? content : content.replaceAll('\n', ' '),
        amount === undefined ? undefined : cli.amount(amount),
        reason,
      ];
      return `  ${parts.filter((part) => part !== undefined && part !== '').join(' · ')}`;
    }),
    ...(trace.measure === 'budget' ? [`  ${columns.budget.label}: ${cli.amount(sum)}`] : []),
  ];
}

function jsonOf(found: Explanation, words: Catalogue): object {
  if (found.kind === 'cell') {
    return {
      format: 1,
      ...found,
      findings: found.findings.map((finding) => findingJson(finding, words)),
    };
  }
  const { rows, trace } = found;
  const amount = rows.reduce((total, row) => total + (row.amount ?? 0), 0);
  return {
    format: 1,
    ...found,
    count: rows.length,
    ...(trace.measure === 'budget' ? { amount } : {}),
  };
}
