import * as SheetJs from 'xlsx';
import type { CellObject, ParsingOptions, WorkBook } from 'xlsx';
import type { Platform } from '../platform.ts';
import { codePageTable } from './code-page-table.ts';
import { withinBytes } from './sheetjs-guard.ts';

/**
 * The door to SheetJS: the few of its functions that the product calls, with the types that its own declarations
 * lack.
 */
export type SheetJsCell = CellObject;
export type SheetJsWorkbook = WorkBook;

interface Container {
  readonly FullPaths: string[];
}

interface UntypedSheetJs {
  readonly SSF: { format(code: string, value: number): string };
  readonly CFB: {
    utils: {
      cfb_new(): Container;
      cfb_add(
        container: Container,
        name: string,
        content: Uint8Array,
        options: { unsafe: true },
      ): void;
    };
  };
  parse_zip(container: Container, options: ParsingOptions): WorkBook;
  parse_xlscfb(stream: Uint8Array, options: ParsingOptions): WorkBook;
}

const untyped = SheetJs as unknown as UntypedSheetJs;

/** Text of a number under a format code, in SheetJS's US form. Throws on a code that it does not know. */
export function formatNumber(code: string, value: number): string {
  return untyped.SSF.format(code, value);
}

/**
 * Walks cells densely; no HTML, no displayed text. Row properties (hidden) are asked for by `cellStyles`, which
 * `read` would turn into an object for each empty styled cell: the parsers below are called past it.
 */
const OPTIONS: ParsingOptions = {
  dense: true,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  cellStyles: true,
  cellFormula: true,
};

/** Parses unpacked parts of an xlsx, xlsb or OpenDocument package. */
export function parsePackage(
  parts: ReadonlyMap<string, Uint8Array>,
  platform: Platform,
): SheetJsWorkbook {
  SheetJs.set_cptable(codePageTable(platform));
  const container = untyped.CFB.utils.cfb_new();
  for (const [name, content] of parts) {
    untyped.CFB.utils.cfb_add(container, name, content, { unsafe: true });
  }
  // A binary workbook stores the result of every formula; only xlsx may lack it, and needs its formulas looked at.
  const cellFormula = !parts.has('xl/workbook.bin');
  return quietly(() => untyped.parse_zip(container, { ...OPTIONS, cellFormula, type: 'array' }));
}

/**
 * Parses the records of a BIFF stream. It gets nothing else of the compound file: its readers of document properties
 * believe any count that a damaged file gives.
 */
export function parseBiff(stream: Uint8Array, platform: Platform): SheetJsWorkbook {
  SheetJs.set_cptable(codePageTable(platform));
  return quietly(() =>
    untyped.parse_xlscfb(stream, { ...OPTIONS, type: 'buffer', cellFormula: false }),
  );
}

/** Parses a text format (HTML, XML 2003, DIF, SYLK, flat OpenDocument) whose encoding is known already. */
export function parseText(text: string, platform: Platform): SheetJsWorkbook {
  SheetJs.set_cptable(codePageTable(platform));
  return quietly(() =>
    SheetJs.read(text, { ...OPTIONS, cellStyles: false, type: 'string', raw: true }),
  );
}

interface Complaints {
  error: (...words: unknown[]) => void;
}

/** SheetJS complains about unknown records to the console, which is not ours to write to: hold its tongue meanwhile. */
function quietly<T>(parse: () => T): T {
  const { console } = globalThis as { console?: Complaints };
  if (console === undefined) return withinBytes(parse);
  const error = console.error;
  console.error = () => undefined;
  try {
    return withinBytes(parse);
  } finally {
    console.error = error;
  }
}
