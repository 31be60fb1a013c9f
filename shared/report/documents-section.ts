import type { ReportBlock, ReportTable } from '../document/report-model.ts';
import type { Master } from '../matrix/master.ts';
import { dayText } from './number-format.ts';
import { clause } from './plain-text.ts';
import { groupBy, lineEnd, type ReportContext } from './report-context.ts';

type ReportedDocument = Master['documents'][number];

interface Issued {
  readonly issuer: string;
  readonly citation: string;
  readonly origin: string;
}

/** A known type keeps its capital whatever way the department typed it (`kế hoạch`, `KẾ HOẠCH`). */
function typeName(type: string): string {
  const text = clause(type).toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function citationOf({ document, type, subject }: ReportedDocument, context: ReportContext): string {
  const { words } = context;
  return words.cite({
    symbol: document.symbol ?? clause(document.text),
    day: document.date === undefined ? words.gap() : dayText(document.date),
    ...(type === undefined ? {} : { type: typeName(type) }),
    subject: subject === undefined ? words.gap() : clause(subject),
  });
}

/** Documents by who issued them, each once however many departments report it. */
function issuedDocuments(context: ReportContext): Issued[] {
  const seen = new Set<string>();
  const result: Issued[] = [];
  for (const reported of context.master.documents) {
    const { document, issuer, origin } = reported;
    const by = issuer === undefined ? context.departmentOf(reported) : clause(issuer);
    const key = `${document.symbol ?? clause(document.text)}|${document.date ?? ''}|${by}`;
    if (seen.has(key)) continue;
    seen.add(key);
    result.push({
      issuer: by,
      citation: citationOf(reported, context),
      origin: context.words.origin(
        context.departmentOf(reported),
        origin.file,
        origin.sheet,
        String(origin.row),
      ),
    });
  }
  return result;
}

/** Section 1: documents issued, by issuer. `annex` names the annex that lists them when they are too many. */
export function documentsBlocks(context: ReportContext, annex: string | undefined): ReportBlock[] {
  const { words } = context;
  const documents = issuedDocuments(context);
  if (documents.length === 0) return [{ kind: 'paragraph', text: context.rich(words.noDocuments) }];
  const intro = words.documentsIntro(context.count(documents.length), context.resolution.short);
  const blocks: ReportBlock[] = [{ kind: 'paragraph', text: context.rich(intro) }];
  for (const [issuer, ofIssuer] of groupBy(documents, (document) => document.issuer)) {
    const head = words.documentsOf(issuer, context.count(ofIssuer.length));
    blocks.push({
      kind: 'item',
      level: 1,
      text: context.rich(annex === undefined ? head : head.replace(/:$/, ';')),
    });
    if (annex !== undefined) continue;
    ofIssuer.forEach(({ citation }, index) => {
      const text = citation + lineEnd(index, ofIssuer.length);
      blocks.push({ kind: 'item', level: 2, text: context.rich(text) });
    });
  }
  if (annex !== undefined) {
    blocks.push({ kind: 'paragraph', text: context.rich(words.documentsInAnnex(annex)) });
  }
  return blocks;
}

/** Whether the documents are too many for the body. */
export function documentsNeedAnnex(context: ReportContext): boolean {
  return issuedDocuments(context).length > context.listLimit;
}

export function documentsTable(context: ReportContext): ReportTable {
  const { columns } = context.words;
  return {
    columns: [
      { heading: columns.ordinal, width: 10, align: 'center' },
      { heading: columns.document, width: 150, align: 'left' },
      { heading: columns.issuer, width: 45, align: 'left' },
      { heading: columns.origin, width: 42, align: 'left', small: true },
    ],
    rows: issuedDocuments(context).map(({ issuer, citation, origin }, index) => ({
      kind: 'cells',
      cells: [String(index + 1), citation, issuer, origin],
    })),
  };
}
