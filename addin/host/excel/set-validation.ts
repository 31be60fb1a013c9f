import type { BookValidation } from '../../../shared/grid/book.ts';

const ALERT_STYLE = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** Gives a range its rule, its input message and its alert. */
export function setValidation(range: Excel.Range, wanted: BookValidation): void {
  const { rule, prompt, alert } = wanted;
  const validation = range.dataValidation;
  if (rule.kind === 'list') {
    validation.rule = { list: { inCellDropDown: true, source: `=${rule.source}` } };
  } else if (rule.kind === 'formula') {
    validation.rule = { custom: { formula: `=${rule.formula}` } };
  } else {
    validation.rule = { custom: { formula: '=TRUE' } };
  }
  validation.ignoreBlanks = true;
  if (prompt) validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  validation.errorAlert = alert
    ? { showAlert: true, style: ALERT_STYLE[alert.style], title: alert.title, message: alert.text }
    : { showAlert: false, style: 'Information', title: '', message: '' };
}
