import type { Master } from '../shared/matrix/master.ts';
import { buildReport } from '../shared/report/build-report.ts';
import type { Programme } from '../shared/programme/programme.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';

/** The report as a Word document. The Word library is loaded only here, when a report is asked for. */
export async function reportBytes(
  master: Master,
  programme: Programme,
  words: Catalogue,
): Promise<Uint8Array> {
  const { writeDocx } = await import('../shared/write/docx.ts');
  return writeDocx(buildReport(master, programme, words));
}
