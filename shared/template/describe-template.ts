import type { BookDescription } from '../grid/book.ts';
import { stampProperties } from '../matrix/stamp.ts';
import type { Programme } from '../programme/programme.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { BOOK_FONT, BOOK_STYLES } from './book-styles.ts';
import { difficultiesSheet, documentsSheet } from './companion-sheets.ts';
import { guideSheet } from './guide-sheet.ts';
import { infoSheet } from './info-sheet.ts';
import { matrixSheet } from './matrix-sheet.ts';
import { listNames, listsSheet, templateLists } from './template-lists.ts';
import type { TemplateContext, TemplateOptions } from './template-options.ts';

/** Changes when a workbook made by an older version has to be read differently. */
export const TEMPLATE_VERSION = '1';

/**
 * The standard workbook of a programme, blank or filled in for one department and period. Drop-downs, messages and
 * marks hold to the last row of each sheet.
 */
export function describeTemplate(
  programme: Programme,
  words: Catalogue,
  options: TemplateOptions = {},
): BookDescription {
  const lists = templateLists(programme, words.language, options.period);
  const context: TemplateContext = { programme, words, options, lists };
  const { department, period, kind = 'template' } = options;
  return {
    title: words.template.title(programme.shortTitle),
    font: BOOK_FONT,
    styles: BOOK_STYLES,
    sheets: [
      infoSheet(context),
      documentsSheet(context),
      matrixSheet(context),
      difficultiesSheet(context),
      guideSheet(context),
      listsSheet(context),
    ],
    names: listNames(context),
    properties: stampProperties({
      kind,
      programme: programme.id,
      template: TEMPLATE_VERSION,
      ...(department === undefined ? {} : { department: department.id }),
      ...(period === undefined ? {} : { period: period.id }),
    }),
    active: words.template.sheets.info,
    lockStructure: true,
  };
}
