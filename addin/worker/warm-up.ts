import type { BookDescription, BookRow } from '../../shared/grid/book.ts';
import { readFile } from '../../shared/pipeline.ts';
import type { Platform } from '../../shared/platform.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { vi } from '../../shared/words/vi.ts';
import { writeXlsx } from '../../shared/write/xlsx.ts';

/** Tasks of each category that are read. */
const EXAMPLES = 20;

/**
 * Has everything learnt that the first file would have to wait for: the programme's agencies, headings and categories,
 * and the engine what it runs most. It reads a workbook of the programme's own examples, each under a category that is
 * not its own, and forgets it.
 */
export function warmUp(programme: Programme, platform: Platform): void {
  const bytes = writeXlsx(examplesOf(programme), platform);
  readFile({ file: 'a.xlsx', bytes }, programme, platform);
}

function examplesOf({ categories, agencies }: Programme): BookDescription {
  const { columns } = vi;
  const headings = [columns.category, columns.content, columns.lead, columns.budget];
  const tasks = categories.flatMap(({ examples }, index) => {
    const other = categories[(index + 1) % categories.length]?.code;
    return examples.slice(0, EXAMPLES).map((content, row) => {
      const lead = agencies[row % agencies.length]?.name;
      return [other, content, lead, row] as const;
    });
  });
  const rows: BookRow[] = [headings.map(({ label }) => label), ...tasks].map((cells) => ({
    cells,
  }));
  return {
    title: '',
    font: { name: 'Arial', size: 10 },
    styles: {},
    sheets: [{ name: 'A', columns: [], rows }],
    names: [],
    properties: new Map(),
    active: 'A',
  };
}
