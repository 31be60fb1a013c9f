import type { ColumnKey } from '../../shared/matrix/columns.ts';
import type { Workbook } from '../../shared/grid/workbook.ts';
import { cellAddress, rangeAddress } from '../../shared/grid/address.ts';
import { gridWorkbook, type GridCell } from './grid.ts';

/** One task of the set that every layout carries. */
export interface SampleTask {
  readonly category: string;
  readonly values: Readonly<Partial<Record<ColumnKey, string | number>>>;
}

/** How a layout differs from the plain one: a heading row and the tasks below it. All choices are independent. */
export interface Disturbances {
  /** Where the category stands: a column, group titles, a table each, or a sheet each. */
  readonly categories?:
    | 'column'
    | 'merged-column'
    | 'groups'
    | 'coded-groups'
    | 'roman-groups'
    | 'merged-groups'
    | 'capital-groups'
    | 'tables'
    | 'sheets';
  readonly numbering?: 'continuous' | 'restart' | 'text' | 'bracket' | 'dotted' | 'none';
  readonly headings?:
    | 'plain'
    | 'synonyms'
    | 'rare'
    | 'capitals'
    | 'unmarked'
    | 'misspelt'
    | 'numbered'
    | 'required-marks';
  /** Rows of headings. */
  readonly headingRows?: 'one' | 'two-merged' | 'two-plain' | 'three-merged' | 'broken-lines';
  readonly order?: 'plain' | 'moved' | 'reversed';
  readonly title?: 'none' | 'short' | 'long' | 'deep';
  readonly numbersRow?: 'none' | 'brackets' | 'plain' | 'letters';
  readonly subtotals?: boolean;
  readonly signature?: 'none' | 'two-sided' | 'deep';
  readonly blankRows?: boolean;
  readonly repeatedHeading?: boolean;
  readonly continuations?: boolean;
  readonly mergedLead?: boolean;
  readonly physicalLines?: boolean;
  readonly preparedRows?: boolean;
  readonly offset?: boolean;
  readonly extraColumns?: boolean;
  readonly namelessColumn?: boolean;
  readonly missing?: readonly ColumnKey[];
  readonly time?: 'deadline' | 'split' | 'span';
  readonly footnote?: boolean;
  readonly hiddenRow?: boolean;
  readonly unitInTitle?: boolean;
  readonly otherSheets?: boolean;
  readonly subgroups?: boolean;
}

/** A task as it must be found again. */
export interface ExpectedTask {
  readonly sheet: string;
  /** Row as Excel shows it. */
  readonly row: number;
  readonly category: string;
  readonly content: string;
  readonly lead: string | undefined;
}

export interface ExpectedMatrix {
  readonly sheet: string;
  readonly headingRow: number;
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
}

export interface Layout {
  readonly workbook: Workbook;
  readonly tasks: readonly ExpectedTask[];
  readonly matrices: readonly ExpectedMatrix[];
  /** Rows under the headings, by sheet and row, that hold something and are no task. */
  readonly otherRows: number;
}

type Heading = Readonly<Record<ColumnKey | 'ordinal', string>>;

const PLAIN: Heading = {
  ordinal: 'STT',
  category: 'Nhóm nhiệm vụ',
  content: 'Nội dung nhiệm vụ',
  lead: 'Cơ quan chủ trì',
  coordinating: 'Cơ quan phối hợp',
  legalBasis: 'Văn bản giao nhiệm vụ',
  start: 'Thời gian bắt đầu',
  deadline: 'Thời gian hoàn thành',
  product: 'Sản phẩm/Kết quả',
  budget: 'Kinh phí dự kiến (triệu đồng)',
  source: 'Nguồn kinh phí',
  status: 'Trạng thái',
  result: 'Kết quả thực hiện',
  progress: 'Mức độ hoàn thành (%)',
  difficulty: 'Khó khăn, vướng mắc',
  proposal: 'Đề xuất, kiến nghị',
  note: 'Ghi chú',
};

const HEADINGS: Readonly<Record<NonNullable<Disturbances['headings']>, Heading>> = {
  plain: PLAIN,
  synonyms: {
    ...PLAIN,
    ordinal: 'TT',
    category: 'Nhóm',
    content: 'Nhiệm vụ, giải pháp',
    lead: 'Đơn vị chủ trì thực hiện',
    coordinating: 'Đơn vị phối hợp',
    deadline: 'Thời hạn hoàn thành',
    product: 'Kết quả yêu cầu',
    budget: 'Dự toán kinh phí (ĐVT: triệu đồng)',
    status: 'Tiến độ',
    result: 'Kết quả hiện nay',
    difficulty: 'Tồn tại, hạn chế',
  },
  rare: {
    ...PLAIN,
    ordinal: 'Số TT',
    category: 'Thuộc nhóm nhiệm vụ',
    content: 'Tên nhiệm vụ, công việc cụ thể được giao',
    lead: 'Đơn vị chịu trách nhiệm chính (chủ trì)',
    coordinating: 'Các đơn vị phối hợp thực hiện',
    deadline: 'Thời gian thực hiện, hoàn thành',
    product: 'Sản phẩm đầu ra cần đạt',
    budget: 'Kinh phí thực hiện năm 2021',
    source: 'Nguồn vốn thực hiện',
    status: 'Tình trạng thực hiện đến nay',
    result: 'Kết quả đạt được đến thời điểm báo cáo',
    progress: 'Tỷ lệ hoàn thành (%)',
    difficulty: 'Khó khăn trong quá trình thực hiện',
    proposal: 'Kiến nghị của đơn vị',
    note: 'Ghi chú khác',
  },
  capitals: mapped((text) => text.toUpperCase()),
  unmarked: mapped((text) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/đ/giu, (letter) => (letter === 'đ' ? 'd' : 'D')),
  ),
  misspelt: {
    ...PLAIN,
    category: 'Nhóm nhiêm vụ',
    content: 'Nội dung nhiệm vu ',
    lead: 'Cơ quan chủ chì',
    coordinating: 'Cơ quan phôi hợp',
    deadline: 'Thời gan hoàn thành',
    product: 'Sản phảm/ Kết quả',
    budget: 'Kinh phí dự kến (triệu đồng)',
    status: 'Trạng thai',
    result: 'Kết qủa thực hiện',
    difficulty: 'Khó khăn , vướng mắc',
    note: 'Ghi chú:',
  },
  numbered: {
    ...mapped((text) => text),
    content: '2. Nội dung nhiệm vụ',
    lead: '(3) Cơ quan chủ trì',
  },
  'required-marks': mapped((text) => `${text} (*)`),
};

function mapped(change: (text: string) => string): Heading {
  return Object.fromEntries(
    Object.entries(PLAIN).map(([key, text]) => [key, change(text)]),
  ) as unknown as Heading;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

/** Builds the workbook of a layout and says what must be found in it. */
export function buildLayout(
  tasks: readonly SampleTask[],
  titles: Readonly<Record<string, string>>,
  disturbances: Disturbances,
): Layout {
  return new LayoutBuilder(tasks, titles, disturbances).build();
}

interface SheetDraft {
  readonly name: string;
  readonly rows: GridCell[][];
  readonly merges: string[];
  readonly hidden: number[];
}

class LayoutBuilder {
  readonly #tasks: readonly SampleTask[];
  readonly #titles: Readonly<Record<string, string>>;
  readonly #how: Disturbances;
  readonly #expected: ExpectedTask[] = [];
  readonly #matrices: ExpectedMatrix[] = [];
  readonly #keys: readonly (ColumnKey | 'ordinal' | 'extra-a' | 'extra-b')[];
  readonly #left: number;
  #otherRows = 0;

  constructor(
    tasks: readonly SampleTask[],
    titles: Readonly<Record<string, string>>,
    how: Disturbances,
  ) {
    this.#tasks = tasks;
    this.#titles = titles;
    this.#how = how;
    this.#left = how.offset ? 2 : 0;
    this.#keys = this.#orderedKeys();
  }

  build(): Layout {
    const categories = [...new Set(this.#tasks.map(({ category }) => category))];
    const drafts: SheetDraft[] = [];
    if (this.#how.otherSheets) drafts.push(coverSheet());
    if (this.#how.categories === 'sheets') {
      for (const code of categories) {
        const draft = newSheet(`Nhóm ${code}`);
        drafts.push(draft);
        this.#table(draft, [code]);
      }
    } else {
      const draft = newSheet('Ma trận');
      drafts.push(draft);
      if (this.#how.categories === 'tables') {
        for (const code of categories) {
          if (draft.rows.length > 0) draft.rows.push([], []);
          this.#table(draft, [code], code === categories.at(-1));
        }
      } else {
        this.#table(draft, categories);
      }
    }
    const workbook = gridWorkbook(
      Object.fromEntries(drafts.map(({ name, rows }) => [name, rows])),
      {
        sheets: Object.fromEntries(
          drafts.map(({ name, merges, hidden }) => [name, { merges, hiddenRows: hidden }]),
        ),
      },
    );
    return {
      workbook,
      tasks: this.#expected,
      matrices: this.#matrices,
      otherRows: this.#otherRows,
    };
  }

  #orderedKeys(): (ColumnKey | 'ordinal' | 'extra-a' | 'extra-b')[] {
    const { categories = 'column', missing = [], time = 'deadline', numbering, order } = this.#how;
    const hasColumn = categories === 'column' || categories === 'merged-column';
    let keys: (ColumnKey | 'ordinal' | 'extra-a' | 'extra-b')[] = [
      ...(numbering === 'none' ? [] : (['ordinal'] as const)),
      ...(hasColumn ? (['category'] as const) : []),
      'content',
      'lead',
      'coordinating',
      ...(time === 'split' ? (['start'] as const) : []),
      'deadline',
      'product',
      'budget',
      'status',
      'result',
      'difficulty',
      'note',
    ];
    if (order === 'moved') {
      const first = numbering === 'none' ? 0 : 1;
      const moved = keys.slice(first);
      keys = [...keys.slice(0, first), ...moved.slice(3), ...moved.slice(0, 3)];
    }
    if (order === 'reversed') keys = [...keys].reverse();
    keys = keys.filter((key) => !(missing as readonly string[]).includes(key));
    if (this.#how.extraColumns) keys.splice(3, 0, 'extra-a');
    if (this.#how.extraColumns) keys.push('extra-b');
    return keys;
  }

  #column(key: string): number {
    return this.#left + (this.#keys as readonly string[]).indexOf(key);
  }

  #table(draft: SheetDraft, categories: readonly string[], isLast = true): void {
    this.#titleBlock(draft, categories);
    this.#headings(draft);
    this.#numbersRow(draft);
    let number = 0;
    categories.forEach((code, index) => {
      const own = this.#tasks.filter(({ category }) => category === code);
      this.#groupTitle(draft, code, index);
      if (this.#how.numbering === 'restart') number = 0;
      if (this.#how.subgroups)
        this.#row(
          draft,
          this.#keys.includes('ordinal')
            ? { ordinal: 'a)', content: 'Nhiệm vụ trong năm' }
            : { content: 'a) Nhiệm vụ trong năm' },
        );
      const top = draft.rows.length;
      own.forEach((task, at) => {
        number += 1;
        this.#task(draft, task, number, index, at);
      });
      this.#mergeCategory(draft, top);
      if (this.#how.mergedLead && own.length > 1 && this.#keys.includes('lead')) {
        this.#mergeDown(draft, 'lead', top);
      }
      if (this.#how.subtotals) this.#row(draft, { content: `Cộng nhóm ${code}`, budget: 450 });
      if (this.#how.blankRows) draft.rows.push([]);
      if (this.#how.repeatedHeading && index === 0 && categories.length > 1) {
        draft.rows.push(this.#at({}, 'Trang 2'));
        this.#otherRows += 1;
        const before = draft.rows.length;
        this.#headings(draft, true);
        this.#otherRows += draft.rows
          .slice(before)
          .filter((row) => row.some((cell) => cell !== undefined)).length;
      }
    });
    if (this.#how.subtotals) this.#row(draft, { content: 'TỔNG CỘNG', budget: 1350 });
    if (this.#how.preparedRows) {
      for (let row = 1; row <= 4; row++) this.#row(draft, { ordinal: number + row });
    }
    if (this.#how.footnote) {
      draft.rows.push([], this.#at({}, 'Ghi chú: số liệu tính đến ngày 14/3/2021.'));
      this.#otherRows += 1;
    }
    // Between two tables the lines below a signature and the titles of the next table are told apart by nothing.
    if (isLast) this.#signature(draft);
  }

  #task(draft: SheetDraft, task: SampleTask, number: number, group: number, at: number): void {
    const {
      numbering = 'continuous',
      mergedLead,
      continuations,
      physicalLines,
      hiddenRow,
    } = this.#how;
    const ordinal: GridCell = {
      continuous: number,
      restart: number,
      text: String(number),
      bracket: `${String(number)}.`,
      dotted: `${String(group + 1)}.${String(at + 1)}`,
      none: undefined,
    }[numbering];
    const values: Record<string, GridCell> = { ...task.values, ordinal, category: task.category };
    if (this.#how.time === 'span') values['deadline'] = '2021-2025';
    if (this.#how.time === 'split') values['start'] = '01/01/2021';
    if (mergedLead && at > 0) values['lead'] = undefined;
    if (this.#how.categories === 'merged-column' && at > 0) values['category'] = undefined;
    if (this.#how.extraColumns) {
      values['extra-a'] = `NV-${String(number).padStart(3, '0')}`;
      values['extra-b'] = 'Nguyễn Văn A';
    }
    let content = String(task.values.content);
    let rest = '';
    if (continuations && at === 0) {
      const cut = content.lastIndexOf(' ', content.length / 2 + 8);
      [content, rest] = [content.slice(0, cut), content.slice(cut + 1)];
    }
    draft.rows.push(this.#at({ ...values, content }));
    const row = draft.rows.length;
    if (this.#how.namelessColumn && at === 0) {
      (draft.rows[row - 1] as GridCell[])[this.#left + this.#keys.length + 1] = 'xem lại';
    }
    if (hiddenRow && at === 1) draft.hidden.push(row);
    const leads = this.#tasks.filter(({ category }) => category === task.category);
    const lead = mergedLead ? leads[0]?.values.lead : task.values.lead;
    this.#expected.push({
      sheet: draft.name,
      row,
      category: task.category,
      content: String(task.values.content),
      lead: this.#keys.includes('lead') ? String(lead) : undefined,
    });
    if (rest !== '') this.#row(draft, { content: rest });
    if (physicalLines && at === 1) {
      this.#row(draft, {
        result: 'đã gửi các sở lấy ý kiến',
        ...(this.#keys.includes('result') ? {} : { product: 'kèm phụ lục' }),
      });
      for (const key of ['ordinal', 'content']) {
        const column = this.#column(key);
        if (column >= this.#left)
          draft.merges.push(
            rangeAddress({ top: row - 1, left: column, bottom: row, right: column }),
          );
      }
    }
  }

  #groupTitle(draft: SheetDraft, code: string, index: number): void {
    const title = this.#titles[code] ?? '';
    switch (this.#how.categories) {
      case 'groups':
        this.#row(draft, { content: title });
        break;
      case 'coded-groups':
        this.#row(draft, {
          ordinal: code,
          content: this.#keys.includes('ordinal') ? title : `${code}. ${title}`,
        });
        break;
      case 'roman-groups':
        this.#row(draft, {
          ordinal: ROMAN[index],
          content: this.#keys.includes('ordinal') ? title : `${ROMAN[index] ?? ''}. ${title}`,
        });
        break;
      case 'capital-groups':
        this.#row(draft, { content: title.toUpperCase() });
        break;
      case 'merged-groups':
        draft.rows.push(this.#at({}, `${code}. ${title}`));
        this.#otherRows += 1;
        draft.merges.push(
          rangeAddress({
            top: draft.rows.length - 1,
            left: this.#left,
            bottom: draft.rows.length - 1,
            right: this.#left + this.#keys.length - 1,
          }),
        );
        break;
      case 'column':
      case 'merged-column':
      case 'tables':
      case 'sheets':
      case undefined:
    }
  }

  #mergeCategory(draft: SheetDraft, top: number): void {
    if (this.#how.categories === 'merged-column') this.#mergeDown(draft, 'category', top);
  }

  #mergeDown(draft: SheetDraft, key: ColumnKey, top: number): void {
    const column = this.#column(key);
    const bottom = draft.rows.length - 1;
    if (bottom > top) draft.merges.push(rangeAddress({ top, left: column, bottom, right: column }));
  }

  #titleBlock(draft: SheetDraft, categories: readonly string[]): void {
    const { title = 'none', unitInTitle } = this.#how;
    const push = (...cells: GridCell[]): void => {
      draft.rows.push([...new Array<GridCell>(this.#left).fill(undefined), ...cells]);
    };
    if (draft.rows.length === 0) {
      if (title === 'deep')
        for (let row = 0; row < 60; row++)
          push(row % 7 === 0 ? `Căn cứ văn bản thứ ${String(row)};` : undefined);
      if (title !== 'none') {
        push('UBND TỈNH QUẢNG TRỊ');
        push(
          'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
          undefined,
          undefined,
          'Quảng Trị, ngày 11 tháng 01 năm 2021',
        );
        push();
        push('MA TRẬN NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 52-NQ/TW');
        draft.merges.push(
          `${cellAddress(draft.rows.length - 1, this.#left)}:${cellAddress(draft.rows.length - 1, this.#left + 6)}`,
        );
      }
      if (title === 'long' || title === 'deep') {
        push('(Kèm theo Báo cáo số 02/BC-SKHCN ngày 11/01/2021 của Sở Khoa học và Công nghệ)');
        push('Đơn vị báo cáo:', 'Sở Khoa học và Công nghệ', 'Kỳ báo cáo:', 'Quý I/2021');
        push();
      }
    }
    const [code = ''] = categories;
    if (this.#how.categories === 'tables') push(`${code}. ${this.#titles[code] ?? ''}`);
    if (unitInTitle) push(undefined, undefined, undefined, undefined, 'Đơn vị tính: triệu đồng');
  }

  #headings(draft: SheetDraft, repeated = false): void {
    const { headings = 'plain', headingRows = 'one' } = this.#how;
    const words = HEADINGS[headings];
    const text = (key: string): string =>
      key === 'extra-a'
        ? 'Mã nhiệm vụ'
        : key === 'extra-b'
          ? 'Cán bộ theo dõi'
          : words[key as ColumnKey];
    const top = draft.rows.length;
    if (!repeated) {
      this.#matrices.push({
        sheet: draft.name,
        headingRow: top + 1,
        columns: Object.fromEntries(
          this.#keys
            .filter((key) => key !== 'ordinal' && !key.startsWith('extra'))
            .map((key) => [key, this.#column(key)]),
        ),
      });
    }
    if (headingRows === 'one') {
      draft.rows.push(this.#at(Object.fromEntries(this.#keys.map((key) => [key, text(key)]))));
      return;
    }
    if (headingRows === 'broken-lines') {
      const lines = this.#keys.map((key) => halves(text(key)));
      draft.rows.push(
        this.#at(Object.fromEntries(this.#keys.map((key, at) => [key, lines[at]?.[0]]))),
      );
      draft.rows.push(
        this.#at(Object.fromEntries(this.#keys.map((key, at) => [key, lines[at]?.[1]]))),
      );
      return;
    }
    const height = headingRows === 'three-merged' ? 3 : 2;
    const parents: Readonly<Record<string, readonly [string, string]>> = {
      lead: ['Cơ quan thực hiện', 'Chủ trì'],
      coordinating: ['Cơ quan thực hiện', 'Phối hợp'],
      ...(this.#how.time === 'split'
        ? { start: ['Thời gian thực hiện', 'Từ'], deadline: ['Thời gian thực hiện', 'Đến'] }
        : {}),
      status: ['Tình hình báo cáo', words.status],
      result: ['Tình hình báo cáo', words.result],
      difficulty: ['Tình hình báo cáo', words.difficulty],
    };
    const lines: Record<string, GridCell>[] = Array.from({ length: height }, () => ({}));
    let parentBefore = '';
    this.#keys.forEach((key) => {
      const pair = parents[key];
      if (!pair) {
        (lines[0] as Record<string, GridCell>)[key] = text(key);
        parentBefore = '';
        return;
      }
      if (pair[0] !== parentBefore) (lines[0] as Record<string, GridCell>)[key] = pair[0];
      parentBefore = pair[0];
      (lines[height - 1] as Record<string, GridCell>)[key] = pair[1];
    });
    for (const line of lines) draft.rows.push(this.#at(line));
    if (headingRows !== 'two-plain') this.#mergeHeadings(draft, top, height, parents);
  }

  #mergeHeadings(
    draft: SheetDraft,
    top: number,
    height: number,
    parents: Readonly<Record<string, readonly [string, string]>>,
  ): void {
    let at = 0;
    while (at < this.#keys.length) {
      const parent = parents[this.#keys[at] ?? '']?.[0];
      let last = at;
      while (parent !== undefined && parents[this.#keys[last + 1] ?? '']?.[0] === parent) last += 1;
      const left = this.#left + at;
      const bottom = parent === undefined ? top + height - 1 : top + height - 2;
      const range = { top, left, bottom, right: this.#left + last };
      if (range.bottom > range.top || range.right > range.left)
        draft.merges.push(rangeAddress(range));
      at = last + 1;
    }
  }

  #numbersRow(draft: SheetDraft): void {
    const { numbersRow = 'none' } = this.#how;
    if (numbersRow === 'none') return;
    const cells = this.#keys.map((_key, at): GridCell => {
      if (numbersRow === 'brackets') return `(${String(at + 1)})`;
      if (numbersRow === 'plain') return at + 1;
      return at < 2 ? 'AB'[at] : at - 1;
    });
    draft.rows.push([...new Array<GridCell>(this.#left).fill(undefined), ...cells]);
    this.#otherRows += 1;
  }

  #signature(draft: SheetDraft): void {
    const { signature = 'none' } = this.#how;
    if (signature === 'none') return;
    const right = this.#left + 5;
    const line = (left: GridCell, rightText: GridCell): void => {
      const row: GridCell[] = [];
      row[this.#left] = left;
      row[right] = rightText;
      draft.rows.push(row);
      this.#otherRows += 1;
    };
    draft.rows.push([]);
    if (signature === 'deep') line(undefined, 'Quảng Trị, ngày 14 tháng 3 năm 2021');
    line('Nơi nhận:', 'KT. GIÁM ĐỐC');
    line('- Như trên;', 'PHÓ GIÁM ĐỐC');
    line('- Lưu: VT.', undefined);
    draft.rows.push([], []);
    line(undefined, 'Trần Thị B');
  }

  /** Pushes a row that is no task. */
  #row(draft: SheetDraft, values: Readonly<Record<string, GridCell>>): void {
    const row = this.#at(values);
    if (row.every((cell) => cell === undefined)) return;
    draft.rows.push(row);
    this.#otherRows += 1;
  }

  #at(values: Readonly<Record<string, GridCell>>, first?: GridCell): GridCell[] {
    const row = new Array<GridCell>(this.#left).fill(undefined);
    for (const key of this.#keys) row.push(values[key]);
    if (first !== undefined) row[this.#left] = first;
    return row;
  }
}

function halves(text: string): [string, GridCell] {
  const words = text.split(' ');
  if (words.length < 3) return [text, undefined];
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')];
}

function newSheet(name: string): SheetDraft {
  return { name, rows: [], merges: [], hidden: [] };
}

function coverSheet(): SheetDraft {
  const sheet = newSheet('Bìa');
  sheet.rows.push(
    ['HƯỚNG DẪN'],
    ['STT', 'Nội dung', 'Ghi chú'],
    [1, 'Điền đầy đủ các cột', 'bắt buộc'],
    [2, 'Gửi trước ngày 15', ''],
    ['Mã', 'Tên đơn vị', 'Điện thoại'],
    ['SYT', 'Sở Y tế', '0233'],
  );
  return sheet;
}
