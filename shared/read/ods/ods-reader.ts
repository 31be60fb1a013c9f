import type { CellValue } from '../../grid/cell.ts';
import { formatKind, SYSTEM_DATE, SYSTEM_DATE_TIME, SYSTEM_TIME } from '../number-format.ts';
import { corrupt, ReadError, refuse } from '../read-error.ts';
import type { Reader, ReadSource, WorkbookSink } from '../reader.ts';
import { asUtf8 } from '../xml/xml-part.ts';
import { CLOSE, nameCode, OPEN, TEXT, XmlScanner } from '../xml/xml-scanner.ts';
import { XmlText } from '../xml/xml-text.ts';
import { OdsStyles } from './ods-styles.ts';
import { OdsTable } from './ods-table.ts';
import type { OdsStyleIndex } from './ods-table.ts';

const TABLE = nameCode('table');
const NAME = nameCode('name');
const STYLE_NAME = nameCode('style-name');
const USER_DEFINED = nameCode('user-defined');

/**
 * Reads OpenDocument spreadsheets, packed and flat. A repeated row or cell is handed on as often as it comes where it
 * holds something; cells covered by a merge keep what they hold, as in xlsx.
 */
export const odsReader: Reader = {
  name: 'ods',
  reads: (format) => format === 'ods',
  read: (source, sink) => {
    const text = new XmlText(source.platform);
    const styles = new OdsStyles();
    const named = part(source, 'styles.xml');
    if (named !== undefined) styles.read(named, text);
    readProperties(source, text, sink);

    const content = part(source, 'content.xml') ?? corrupt('content.xml');
    styles.read(content, text);
    const index = styleIndex(styles, sink);
    let count = 0;
    while (content.depth > 0) {
      if (content.next() !== OPEN || content.name !== TABLE) continue;
      count++;
      readTable(content, text, styles, index, sink);
    }
    if (count === 0) refuse('file-no-sheets', {});
  },
};

/** A scanner over a part of the package; a flat document holds all of them in one. */
function part(source: ReadSource, name: string): XmlScanner | undefined {
  const { archive, platform, text } = source;
  if (archive === undefined) {
    return name === 'content.xml'
      ? new XmlScanner(platform.encodeUtf8(text ?? ''), name, 'allowed')
      : undefined;
  }
  const bytes = archive.read(name);
  // The first OpenDocument programs name a document type without entities of its own.
  return bytes && new XmlScanner(asUtf8(bytes, platform), name, 'allowed');
}

function readTable(
  content: XmlScanner,
  text: XmlText,
  styles: OdsStyles,
  index: OdsStyleIndex,
  sink: WorkbookSink,
): void {
  const value = (name: number): string => text.attribute(content, content.attribute(name));
  const visibility = styles.isShown(value(STYLE_NAME)) ? 'visible' : 'hidden';
  const out = sink.sheet({ name: value(NAME), visibility });
  if (out === undefined) content.skip();
  else new OdsTable(content, text, index, out).read();
}

/** Formats of values whose style does not say that they are dates, times or shares. */
const FORMATS: Readonly<Record<string, string>> = { time: SYSTEM_TIME, percentage: '0%' };

function styleIndex(styles: OdsStyles, sink: WorkbookSink): OdsStyleIndex {
  const known = new Map<string, number>();
  return (name, valueType, value) => {
    const isWhole = isWholeDay(valueType, value);
    const key = `${valueType} ${String(isWhole)} ${name}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const style = styles.cellStyle(name);
    const dateFormat = isWhole ? SYSTEM_DATE : SYSTEM_DATE_TIME;
    const wanted = valueType === 'date' ? dateFormat : FORMATS[valueType];
    const fits = wanted === undefined || !['general', 'number', 'text'].includes(style.kind);
    const format = fits ? style.format : wanted;
    const index = sink.style({ ...style, format, kind: formatKind(format) });
    known.set(key, index);
    return index;
  };
}

function isWholeDay(valueType: string, value: CellValue): boolean {
  return valueType === 'date' && typeof value === 'number' && Number.isInteger(value);
}

/** Properties that a user defined. A damaged part of them costs nothing else. */
function readProperties(source: ReadSource, text: XmlText, sink: WorkbookSink): void {
  try {
    const meta = source.archive && part(source, 'meta.xml');
    if (meta === undefined) return;
    let name = '';
    let value = '';
    do {
      const kind = meta.next();
      if (kind === OPEN && meta.name === USER_DEFINED) {
        name = text.attribute(meta, meta.attribute(NAME));
        value = '';
      } else if (kind === TEXT) {
        value += text.current(meta);
      } else if (kind === CLOSE && meta.name === USER_DEFINED) {
        sink.property(name, value);
      }
    } while (meta.depth > 0);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
  }
}
