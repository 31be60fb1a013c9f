import type { Category, Programme } from '../programme/programme.ts';
import { Memo, oncePer } from '../value/memo.ts';
import { closest } from '../vietnamese/similarity.ts';
import { plainKey } from './cell-text.ts';
import { leadingOrdinal, type Ordinal } from './ordinal.ts';

/** A category that the title of a group names, and whether its words do (else its code alone does). */
export interface TitledCategory {
  readonly code: string;
  readonly byTitle: boolean;
}

/** Words that titles are written with in full as often as in short. */
const FULL_FORMS: readonly (readonly [RegExp, string])[] = [
  [
    /\bcach mang cong nghiep (?:lan thu (?:tu|4|iv)|4 0)(?: cmcn (?:4 0|lan thu tu))?\b/g,
    'cmcn 4 0',
  ],
  [/\bcmcn lan thu (?:tu|4|iv)\b/g, 'cmcn 4 0'],
];

const CLOSE_TITLE = 0.86;
const LONGEST_TITLE = 260;

/** Says which category a title of a group stands for. */
export class CategoryTitles {
  readonly #byTitle: ReadonlyMap<string, string>;
  readonly #categories: readonly Category[];
  /** Codes of the programme. */
  readonly codes: ReadonlySet<string>;
  readonly #memo = new Memo<string, { readonly found: TitledCategory | undefined }>(2000);

  constructor(programme: Pick<Programme, 'categories'>) {
    this.#categories = programme.categories;
    this.#byTitle = new Map(programme.categories.map(({ code, title }) => [titleKey(title), code]));
    this.codes = new Set(programme.categories.map(({ code }) => code));
  }

  /** Category of a title, its number in the text itself or in a cell of its own. The words are surer than the number. */
  find(text: string, ordinal?: Ordinal): TitledCategory | undefined {
    if (text.length > LONGEST_TITLE) return undefined;
    const memo = `${ordinal?.text ?? ''}\n${text}`;
    return this.#memo.get(memo, () => ({ found: this.#find(text, ordinal) })).found;
  }

  #find(text: string, ordinal: Ordinal | undefined): TitledCategory | undefined {
    const leading = leadingOrdinal(text);
    const title = leading?.rest ?? text;
    const number = leading?.ordinal.text ?? ordinal?.text ?? '';
    const exact = this.#byTitle.get(titleKey(title)) ?? this.#byTitle.get(titleKey(text));
    if (exact) return { code: exact, byTitle: true };
    const close = this.#closest(title);
    if (close) return { code: close, byTitle: true };
    const bare = /^(?:mục|nhóm|nhóm nhiệm vụ|nhóm nv)?\s*(\d+(?:[.,]\d+)*)[.:]?$/iu.exec(
      text.trim(),
    );
    const code = (bare?.[1] ?? number).replaceAll(',', '.');
    return this.codes.has(code) ? { code, byTitle: false } : undefined;
  }

  #closest(title: string): string | undefined {
    if (title.length < 12) return undefined;
    const likely = this.#categories.filter(
      ({ title: { length } }) =>
        Math.min(length, title.length) >= 0.6 * Math.max(length, title.length),
    );
    const found = closest(
      title,
      likely.map((category) => category.title),
      CLOSE_TITLE,
    );
    return found && likely[found.index]?.code;
  }
}

/** The titles of a programme, made once for all files. */
export const categoryTitlesOf = oncePer(
  (programme: Pick<Programme, 'categories'>) => new CategoryTitles(programme),
);

/** Key of a title, its long forms shortened. */
function titleKey(title: string): string {
  return FULL_FORMS.reduce((key, [form, short]) => key.replace(form, short), plainKey(title));
}
