import { cellAddress, rangeAddress } from '../../grid/address.ts';
import {
  sheetReference,
  type BookCondition,
  type BookLink,
  type BookPrint,
  type BookProtection,
  type BookValidation,
} from '../../grid/book.ts';
import { cutText, escapeXml } from './escape-xml.ts';
import type { StyleTable } from './style-table.ts';

/** What Excel takes of a validation's titles and texts; a longer one makes it repair the file. */
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_ALERT = 225;

export function protectionXml(protection: BookProtection | undefined): string {
  if (protection === undefined) return '';
  // In this element "0" allows and "1" forbids.
  const allowed = protection.editRows
    ? ['formatCells', 'formatColumns', 'formatRows', 'insertRows', 'insertHyperlinks']
        .concat(['deleteRows', 'sort', 'autoFilter'])
        .map((action) => ` ${action}="0"`)
        .join('')
    : ' formatColumns="0" formatRows="0"';
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${allowed}/>`;
}

export function conditionsXml(conditions: readonly BookCondition[], styles: StyleTable): string {
  return conditions
    .map(({ range, formula, highlight }, index) => {
      const style = String(styles.highlight(highlight));
      return (
        `<conditionalFormatting sqref="${rangeAddress(range)}">` +
        `<cfRule type="expression" dxfId="${style}" priority="${String(index + 1)}">` +
        `<formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`
      );
    })
    .join('');
}

export function validationsXml(validations: readonly BookValidation[]): string {
  if (validations.length === 0) return '';
  const items = validations.map(validationXml).join('');
  return `<dataValidations count="${String(validations.length)}">${items}</dataValidations>`;
}

function validationXml({ range, rule, prompt, alert }: BookValidation): string {
  const type = { list: ' type="list"', formula: ' type="custom"', any: '' }[rule.kind];
  const formula =
    rule.kind === 'list' ? rule.source : rule.kind === 'formula' ? rule.formula : undefined;
  return (
    `<dataValidation${type}` +
    (alert === undefined || alert.style === 'stop' ? '' : ` errorStyle="${alert.style}"`) +
    ' allowBlank="1"' +
    (prompt === undefined ? '' : ' showInputMessage="1"') +
    (alert === undefined ? '' : ' showErrorMessage="1"') +
    (alert === undefined
      ? ''
      : ` errorTitle="${attribute(alert.title, LONGEST_TITLE)}" error="${attribute(alert.text, LONGEST_ALERT)}"`) +
    (prompt === undefined
      ? ''
      : ` promptTitle="${attribute(prompt.title, LONGEST_TITLE)}" prompt="${attribute(prompt.text, LONGEST_PROMPT)}"`) +
    ` sqref="${rangeAddress(range)}"` +
    (formula === undefined ? '/>' : `><formula1>${escapeXml(formula)}</formula1></dataValidation>`)
  );
}

/** Text of an attribute, in which XML would turn a plain line feed into a space. */
function attribute(text: string, longest: number): string {
  return escapeXml(cutText(text, longest)).replaceAll('\n', '&#10;');
}

export function linksXml(links: readonly BookLink[]): string {
  if (links.length === 0) return '';
  const items = links.map(({ row, column, sheet, cell, tip }) => {
    const location = escapeXml(sheetReference(sheet, cell));
    return (
      `<hyperlink ref="${cellAddress(row, column)}" location="${location}"` +
      (tip === undefined ? '/>' : ` tooltip="${attribute(tip, LONGEST_PROMPT)}"/>`)
    );
  });
  return `<hyperlinks>${items.join('')}</hyperlinks>`;
}

/** A4; the page number stands in the middle of the top margin from the second page on (NĐ 30/2020/NĐ-CP). */
export function printXml(print: BookPrint | undefined): string {
  if (print === undefined) return '';
  const footer =
    print.footer === undefined
      ? ''
      : `&amp;L&amp;"Times New Roman,Italic"&amp;10${escapeXml(print.footer.replaceAll('&', '&&'))}`;
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.6" right="0.4" top="0.75" bottom="0.6" header="0.35" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToWidth="${String(print.pagesWide ?? 1)}" fitToHeight="0" orientation="${print.orientation}"/>` +
    '<headerFooter differentFirst="1">' +
    '<oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader>' +
    (footer === '' ? '' : `<oddFooter>${footer}</oddFooter>`) +
    '<firstHeader/>' +
    (footer === '' ? '' : `<firstFooter>${footer}</firstFooter>`) +
    '</headerFooter>'
  );
}
