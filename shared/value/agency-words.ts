import type { Programme } from '../programme/programme.ts';
import { foldKey, type FoldedWord } from '../vietnamese/fold-key.ts';

function keysOf(text: string): Set<string> {
  return new Set(foldKey(text).split(' '));
}

/** Words around a name that say what the agency does in the task, not who it is. */
export const FILLER_WORDS: ReadonlySet<string> = keysOf(
  'chủ trì phối hợp với cùng đầu mối thực hiện cơ quan đơn vị là theo dõi tham mưu do đồng 1 2 3 4 5 6 7 8 9',
);

const GROUP_HEADS: readonly (readonly string[])[] = [
  'các',
  'toàn thể các',
  'tất cả các',
  'những',
  'mọi',
].map((head) => foldKey(head).split(' '));

/** Words of phrases that name all agencies of a kind. */
const GROUP_WORDS: ReadonlySet<string> = keysOf(
  'sở ban ngành bộ cơ quan đơn vị địa phương huyện thị xã thành phố phường trấn đoàn thể hội tổ chức doanh nghiệp ' +
    'liên quan có cấp tỉnh ubnd trên địa bàn và trực thuộc trường trung ương chính trị xã tất cả các đảng khác',
);

/**
 * Where a phrase such as "các sở, ban, ngành liên quan" ends that begins at a word; the word itself when none
 * begins there. The end is exclusive; a semicolon or a line break ends the phrase.
 */
export function groupEnd(text: string, words: readonly FoldedWord[], at: number): number {
  const head = GROUP_HEADS.find((parts) =>
    parts.every((part, offset) => words[at + offset]?.key === part),
  );
  return head ? extendGroup(text, words, at + head.length, at) : at;
}

/** Where the words of a group phrase end that goes on from `from`; `otherwise` when none follows. */
export function extendGroup(
  text: string,
  words: readonly FoldedWord[],
  from: number,
  otherwise: number,
): number {
  let end = from;
  while (end < words.length && GROUP_WORDS.has(words[end]?.key ?? '')) {
    if (/[;\n\r]/.test(text.slice(words[end - 1]?.end, words[end]?.start))) break;
    end++;
  }
  while (end > from && words[end - 1]?.key === 'va1') end--;
  return end > from ? end : otherwise;
}

const PLACE_PREFIX = keysOf('tỉnh thành phố');

/** Whether words that follow an agency's name are only the province it belongs to: "Sở Y tế tỉnh Quảng Trị". */
export function isPlaceOf(keys: readonly string[], programme: Programme): boolean {
  const place = foldKey(programme.office.place).split(' ');
  const rest = keys.filter((key) => !PLACE_PREFIX.has(key));
  return rest.length === 0 || rest.join(' ') === place.join(' ');
}
