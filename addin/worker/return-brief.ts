import type { Master } from '../../shared/matrix/master.ts';
import type { Platform } from '../../shared/platform.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { describeReturn, type ReturnFile } from '../../shared/template/describe-return.ts';
import {
  departmentReturns,
  type DepartmentReturn,
} from '../../shared/template/return/department-returns.ts';
import { ALL_LANGUAGES } from '../../shared/words/all-languages.ts';
import { writeXlsx } from '../../shared/write/xlsx.ts';
import { writeZip } from '../../shared/write/zip.ts';
import type { ReturnBrief, ReturnWish } from './master-api.ts';
import type { NamedBytes } from './named-bytes.ts';

/** What goes back to each department that has something to mend: its counts, and the letter. */
export function returnBriefs(
  master: Master,
  programme: Programme,
  wish: ReturnWish,
): ReturnBrief[] {
  return described(master, programme, wish).map(({ content, file }) => {
    const count = (severity: 'error' | 'warning') =>
      content.findings.filter((finding) => finding.severity === severity).length;
    return {
      department: file.department,
      name: file.name,
      note: file.note,
      errors: count('error'),
      warnings: count('warning'),
      quarantined: content.quarantined,
    };
  });
}

/** The workbook of that name alone, or all of them in one ZIP, each beside its letter. */
export function returnBytes(
  master: Master,
  programme: Programme,
  platform: Platform,
  wish: ReturnWish,
  name: string | undefined,
): NamedBytes {
  const files = described(master, programme, wish)
    .map(({ file }) => file)
    .filter((file) => name === undefined || file.name === name);
  const [only] = files;
  if (name !== undefined && only) return { name, bytes: writeXlsx(only.book, platform) };
  const bytes = writeZip(
    files.flatMap((file) => [
      { name: file.name, bytes: writeXlsx(file.book, platform) },
      { name: file.noteName, bytes: platform.encodeUtf8(file.note) },
    ]),
  );
  const { returns } = ALL_LANGUAGES[wish.language].pane.fileNames;
  const period = master.period ? ` ${master.period.id}` : '';
  return { name: `${returns}${period}.zip`, bytes };
}

function described(
  master: Master,
  programme: Programme,
  { language, warnings, due }: ReturnWish,
): { readonly content: DepartmentReturn; readonly file: ReturnFile }[] {
  const options = {
    ...(master.period && { period: master.period }),
    ...(due !== undefined && { due }),
  };
  return departmentReturns(master, { warnings }).map((content) => ({
    content,
    file: describeReturn(content, programme, ALL_LANGUAGES[language], options),
  }));
}
