import type { ReturnFacts, ReturnWords } from '../areas/returns.ts';

export const returns: ReturnWords = {
  sheet: 'To mend',
  heading: 'WHAT IS TO BE MENDED',
  remark: (errors, warnings) =>
    `${errors} errors, ${warnings} warnings. Click an address to go to its cell; mend it in this workbook and send it back.`,
  sheetLabel: 'Sheet',
  fileName: (template) => `To mend - ${template}`,
  note: (facts) => `${lines(facts).join('\n')}\n`,
};

function lines(facts: ReturnFacts): string[] {
  const { office, department, resolution, period, files, errors, warnings, quarantined } = facts;
  const found = [
    ...(errors > 0 ? [`${errors} errors`] : []),
    ...(warnings > 0 ? [`${warnings} warnings`] : []),
    ...(quarantined > 0 ? [`${quarantined} rows that could not be consolidated`] : []),
  ];
  return [
    `To: ${department}`,
    '',
    `${office} has received the task matrix of ${department} for Resolution ${resolution}${period === undefined ? '' : `, period ${period}`} (${files.length === 1 ? 'file' : 'files'} ${files.join('; ')}). The check found ${found.join(', ')}.`,
    '',
    ...(facts.kinds.length === 0
      ? []
      : ['To be mended:', ...facts.kinds.map(([title, count]) => `- ${title}: ${count}`), '']),
    'Please:',
    `1. Open the enclosed file “${facts.fileName}”. Its sheet To mend lists each cell with the reason and what to do; these cells are coloured and carry a note.`,
    '2. Mend them in the enclosed file; all your other data are in it and stay as they are.',
    `3. Send this same file back to ${office} by ${facts.due ?? '...../...../.........'}. It takes the place of the file sent before.`,
    '',
    'Yours faithfully,',
    '',
    office,
  ];
}
