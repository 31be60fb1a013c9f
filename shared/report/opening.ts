import type { ReportBlock } from '../document/report-model.ts';
import { countBySeverity } from '../finding/finding-list.ts';
import { dayText } from './number-format.ts';
import type { ReportContext } from './report-context.ts';

/** How many departments have sent a file that was taken, and which have not. */
function reporting(context: ReportContext): { received: number; missing: string[] } {
  const received = new Set<string>();
  const missing: string[] = [];
  for (const line of context.master.submissions) {
    if (line.state === 'missing') missing.push(context.departmentOf(line));
    else if (line.department && line.state !== 'failed') received.add(context.departmentOf(line));
  }
  return { received: received.size, missing: missing.filter((name) => !received.has(name)) };
}

/** What must be looked at before the paper is signed; nothing when there is nothing. */
function checkNote(context: ReportContext): ReportBlock[] {
  const { master, words } = context;
  const errors = countBySeverity(master.findings).error;
  const quarantined = master.quarantine.filter(({ reason }) => reason !== 'superseded').length;
  const failed = master.ledger.filter(({ failure }) => failure !== undefined).length;
  if (errors + quarantined + failed === 0) return [];
  const text = words.check({
    errors: context.count(errors),
    quarantined: context.count(quarantined),
    failed: context.count(failed),
    hasErrors: errors > 0,
    hasQuarantined: quarantined > 0,
    hasFailed: failed > 0,
  });
  return [{ kind: 'paragraph', text: context.rich(text) }];
}

/** What the report answers, its period and closing day, and who has reported. */
export function openingBlocks(context: ReportContext): ReportBlock[] {
  const { words, master, programme, resolution } = context;
  const { received, missing } = reporting(context);
  const { period } = master;
  const asOf = words.asOf({
    period: period === undefined ? words.noPeriod : words.period(period),
    ...(period === undefined ? {} : { from: dayText(period.from), to: dayText(period.to) }),
    closing: context.closing === undefined ? words.noClosingDay : context.closingText,
    received: String(received),
    expected: String(received + missing.length),
  });
  const who =
    missing.length === 0
      ? words.allReported
      : words.notReported(context.count(missing.length), missing);
  const opening = words.opening({
    superior: programme.office.superior,
    resolution: resolution.full,
    short: resolution.short,
    office: context.office,
  });
  return [
    { kind: 'paragraph', text: context.rich(opening) },
    { kind: 'paragraph', text: context.rich(`${asOf} ${who}`) },
    ...checkNote(context),
  ];
}
