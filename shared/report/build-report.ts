import type { ReportAnnex, ReportBlock, ReportModel, RichText } from '../document/report-model.ts';
import { dayParts, type IsoDay } from '../grid/serial-date.ts';
import type { Master } from '../matrix/master.ts';
import type { Programme } from '../programme/programme.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { annexDrafts, type AnnexDraft, type AnnexId } from './annexes.ts';
import { difficultiesSection } from './difficulties-section.ts';
import { documentsBlocks } from './documents-section.ts';
import { openingBlocks } from './opening.ts';
import { reportContext, type ReportContext } from './report-context.ts';
import { tasksSection } from './tasks-section.ts';

/**
 * Most lines that a list in the body may have. A category with more tasks shows counts by department there and its
 * tasks in the annex; the same holds for documents, difficulties and proposals. The annex never leaves anything out.
 */
export const LIST_LIMIT = 20;

export interface ReportOptions {
  /** Closing day of the figures; that of the master, or the last day of its period, when not given. */
  readonly closing?: IsoDay;
  /** {@link LIST_LIMIT} when not given. */
  readonly listLimit?: number;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

/** Labels of the annexes: numbered in Roman where there are several (NĐ 30/2020/NĐ-CP). */
function annexLabels(drafts: readonly AnnexDraft[], context: ReportContext): Map<AnnexId, string> {
  return new Map(
    drafts.map(({ id }, index) => [
      id,
      context.words.annex(drafts.length === 1 ? undefined : roman(index + 1)),
    ]),
  );
}

/** How the office signs its documents; its id where the programme names no symbol. */
function officeSymbol({ programme }: ReportContext): string {
  const { agency } = programme.office;
  return programme.agencies.find(({ id }) => id === agency)?.symbols[0] ?? agency;
}

function yearOf(context: ReportContext): string {
  return context.closing === undefined ? '' : String(dayParts(context.closing).year);
}

function annexesOf(
  drafts: readonly AnnexDraft[],
  labels: ReadonlyMap<AnnexId, string>,
  context: ReportContext,
): ReportAnnex[] {
  const reference = context.words.annexReference(
    officeSymbol(context),
    yearOf(context),
    context.office,
  );
  return drafts.map(({ id, title, blocks }) => ({
    label: labels.get(id) ?? '',
    title,
    reference,
    landscape: true,
    blocks,
  }));
}

function closingBlocks(context: ReportContext): ReportBlock[] {
  const text = context.words.closing({
    resolution: context.resolution.short,
    office: context.office,
    addressee: context.programme.office.addressee,
  });
  return [{ kind: 'paragraph', text: context.rich(text) }];
}

function signatureLines({ words, office, rich }: ReportContext): RichText[] {
  const found = words.signatures.find((signature) => office.startsWith(signature.office));
  return (found?.lines ?? []).map((text) => rich(text, 'bold'));
}

function headerOf(context: ReportContext): ReportModel['header'] {
  const { words, programme, office } = context;
  return {
    superior: programme.office.superior.toUpperCase(),
    office: office.toUpperCase(),
    country: words.country,
    motto: words.motto,
    number: words.number(officeSymbol(context)),
    placeAndDay: words.placeAndDay(programme.office.place, yearOf(context)),
  };
}

/**
 * The report of one master: documents issued, tasks by category, difficulties and proposals, with counts that add up,
 * in the parts of Nghị định 30/2020/NĐ-CP. What is not known is marked as a gap, never filled in. The same master
 * gives the same report.
 */
export function buildReport(
  master: Master,
  programme: Programme,
  catalogue: Catalogue,
  options: ReportOptions = {},
): ReportModel {
  const closing = options.closing ?? master.asOf ?? master.period?.to;
  const listLimit = options.listLimit ?? LIST_LIMIT;
  const context = reportContext(master, programme, catalogue, { closing, listLimit });
  const { words, resolution } = context;
  const drafts = annexDrafts(context);
  const labels = annexLabels(drafts, context);
  const overdue = labels.get('overdue');
  const subject = words.subject(resolution.full);
  return {
    language: words.tag,
    header: headerOf(context),
    kind: words.kind,
    subject,
    addressee: { label: words.addressee, names: [programme.office.addressee] },
    opening: openingBlocks(context),
    sections: [
      {
        ...programme.sections.documents,
        blocks: documentsBlocks(context, labels.get('documents')),
        subsections: [],
      },
      tasksSection(context, {
        counts: labels.get('counts') ?? '',
        tasks: labels.get('tasks') ?? '',
        ...(overdue === undefined ? {} : { overdue }),
      }),
      difficultiesSection(context, labels.get('points')),
    ],
    closing: closingBlocks(context),
    recipients: {
      label: words.recipients,
      lines: words.recipientLines.map((text) => context.rich(text)),
    },
    signature: signatureLines(context),
    annexes: annexesOf(drafts, labels, context),
    properties: { title: subject, author: context.office, day: closing ?? programme.horizon.from },
  };
}
