import type {
  AgencyRef,
  CategoryValue,
  ChoiceValue,
  DocumentRef,
  MoneyValue,
  PercentValue,
  TimeValue,
} from '../value/value.ts';

/** What each kind of column holds once parsed. */
export interface ValueOfKind {
  text: string;
  category: CategoryValue;
  agencies: readonly AgencyRef[];
  documents: readonly DocumentRef[];
  time: TimeValue;
  money: MoneyValue;
  status: ChoiceValue;
  source: ChoiceValue;
  percent: PercentValue;
}

export type ColumnKind = keyof ValueOfKind;

/** One column of the task matrix: everything that the template, recognition, parsing, the master and the report ask. */
export interface ColumnDefinition<
  Key extends string = string,
  Kind extends ColumnKind = ColumnKind,
> {
  readonly key: Key;
  readonly kind: Kind;
  /** `task`: the row is no task without it. `report`: asked for; its absence is a finding. */
  readonly required: 'task' | 'report' | 'no';
  /** Width in the template and the master, in characters. */
  readonly width: number;
  /**
   * Headings under which the column is met in other people's workbooks. The product's own headings, in every
   * language, are in the words and need no entry here.
   */
  readonly headings: readonly string[];
  /** Filled in by the department while reporting, or given with the plan. */
  readonly part: 'plan' | 'report';
  /** How the cells of one column meet when the same task comes from several departments. */
  readonly merge: 'same' | 'union' | 'sum' | 'join';
}

function column<const Key extends string, const Kind extends ColumnKind>(
  definition: ColumnDefinition<Key, Kind>,
): ColumnDefinition<Key, Kind> {
  return definition;
}

/**
 * THE columns of the task matrix, in the order of the template. `Task`, the template, recognition, the master
 * and the report follow this list. Headings: annexes of NQ 03/NQ-CP (2025), QĐ 1671/QĐ-TTg (2026), reports on
 * 71/NQ-CP and provincial plans.
 */
export const COLUMNS = [
  column({
    key: 'category',
    kind: 'category',
    required: 'task',
    width: 9,
    part: 'plan',
    merge: 'same',
    headings: [
      'Nhóm nhiệm vụ',
      'Nhóm',
      'Mã nhóm',
      'Mục',
      'Nhóm NV',
      'Phân loại',
      'Thuộc nhóm',
      'Mã nhóm nhiệm vụ',
      'Lĩnh vực nhiệm vụ',
    ],
  }),
  column({
    key: 'content',
    kind: 'text',
    required: 'task',
    width: 44,
    part: 'plan',
    merge: 'same',
    headings: [
      'Nội dung nhiệm vụ',
      'Tên nhiệm vụ',
      'Nhiệm vụ',
      'Nhiệm vụ, giải pháp',
      'Nhiệm vụ cụ thể',
      'Nội dung công việc',
      'Hạng mục công việc',
      'Nội dung',
      'Tên mục tiêu / nhiệm vụ',
      'Công việc',
      'Tên công việc',
      'Nội dung thực hiện',
    ],
  }),
  column({
    key: 'lead',
    kind: 'agencies',
    required: 'report',
    width: 20,
    part: 'plan',
    merge: 'union',
    headings: [
      'Cơ quan chủ trì',
      'Đơn vị chủ trì',
      'Đơn vị chủ trì thực hiện',
      'Chủ trì',
      'Cơ quan thực hiện',
      'Đơn vị thực hiện',
      'Cơ quan chủ trì theo dõi, đánh giá',
      'Cơ quan, đơn vị chủ trì',
      'Đơn vị đầu mối',
      'Đơn vị',
    ],
  }),
  column({
    key: 'coordinating',
    kind: 'agencies',
    required: 'no',
    width: 22,
    part: 'plan',
    merge: 'union',
    headings: [
      'Cơ quan phối hợp',
      'Đơn vị phối hợp',
      'Phối hợp',
      'Cơ quan, đơn vị phối hợp',
      'Đơn vị phối hợp thực hiện',
    ],
  }),
  column({
    key: 'legalBasis',
    kind: 'documents',
    required: 'no',
    width: 20,
    part: 'plan',
    merge: 'union',
    headings: [
      'Văn bản giao nhiệm vụ',
      'Văn bản giao việc của Trung ương',
      'Nguồn gốc',
      'Căn cứ',
      'Căn cứ pháp lý',
      'Văn bản căn cứ',
      'Số, ký hiệu văn bản',
      'Văn bản chỉ đạo',
    ],
  }),
  column({
    key: 'start',
    kind: 'time',
    required: 'no',
    width: 12,
    part: 'plan',
    merge: 'same',
    headings: [
      'Thời gian bắt đầu',
      'Bắt đầu',
      'Ngày bắt đầu',
      'Ngày thực hiện',
      'Từ ngày',
      'Từ',
      'Thời điểm bắt đầu',
    ],
  }),
  column({
    key: 'deadline',
    kind: 'time',
    required: 'report',
    width: 13,
    part: 'plan',
    merge: 'same',
    headings: [
      'Thời gian hoàn thành',
      'Thời gian thực hiện',
      'Thời gian',
      'Thời hạn hoàn thành',
      'Thời hạn',
      'Hạn hoàn thành',
      'Ngày hoàn thành',
      'Kết thúc',
      'Tiến độ hoàn thành',
      'Thời gian hoàn thành/thực hiện',
      'Hạn',
      'Đến ngày',
      'Đến',
      'Thời gian kết thúc',
      'Ngày kết thúc',
    ],
  }),
  column({
    key: 'product',
    kind: 'text',
    required: 'report',
    width: 24,
    part: 'plan',
    merge: 'same',
    headings: [
      'Sản phẩm/Kết quả',
      'Kết quả/Sản phẩm',
      'Kết quả',
      'Kết quả yêu cầu',
      'Sản phẩm dự kiến',
      'Sản phẩm kết quả',
      'Sản phẩm đầu ra',
      'Kết quả dự kiến',
      'Kết quả đầu ra',
      'Sản phẩm',
    ],
  }),
  column({
    key: 'budget',
    kind: 'money',
    required: 'no',
    width: 13,
    part: 'plan',
    merge: 'sum',
    headings: [
      'Kinh phí dự kiến',
      'Kinh phí',
      'Kinh phí sơ bộ',
      'Dự toán kinh phí',
      'Tổng kinh phí',
      'Dự toán',
      'Nhu cầu kinh phí',
    ],
  }),
  column({
    key: 'source',
    kind: 'source',
    required: 'no',
    width: 14,
    part: 'plan',
    merge: 'join',
    headings: ['Nguồn kinh phí', 'Nguồn vốn', 'Nguồn'],
  }),
  column({
    key: 'status',
    kind: 'status',
    required: 'report',
    width: 13,
    part: 'report',
    merge: 'same',
    headings: [
      'Trạng thái',
      'Trạng thái nhiệm vụ',
      'Tiến độ',
      'Tiến độ hiện tại',
      'Tình trạng',
      'Tình trạng thực hiện',
      'Tiến độ thực hiện',
    ],
  }),
  column({
    key: 'result',
    kind: 'text',
    required: 'no',
    width: 30,
    part: 'report',
    merge: 'join',
    headings: ['Kết quả thực hiện', 'Kết quả hiện nay', 'Kết quả đạt được', 'Kết quả đến nay'],
  }),
  column({
    key: 'progress',
    kind: 'percent',
    required: 'no',
    width: 10,
    part: 'report',
    merge: 'same',
    headings: [
      'Mức độ hoàn thành',
      'Mức độ hoàn thành (%)',
      'Tỷ lệ hoàn thành',
      '% hoàn thành',
      'Tiến độ (%)',
      'Tiến độ hoàn thành (%)',
      'Tiến độ thực hiện (%)',
    ],
  }),
  column({
    key: 'difficulty',
    kind: 'text',
    required: 'no',
    width: 24,
    part: 'report',
    merge: 'join',
    headings: ['Khó khăn, vướng mắc', 'Khó khăn', 'Tồn tại, hạn chế', 'Vướng mắc'],
  }),
  column({
    key: 'proposal',
    kind: 'text',
    required: 'no',
    width: 24,
    part: 'report',
    merge: 'join',
    headings: ['Đề xuất, kiến nghị', 'Đề xuất', 'Kiến nghị', 'Kiến nghị, đề xuất'],
  }),
  column({
    key: 'note',
    kind: 'text',
    required: 'no',
    width: 16,
    part: 'report',
    merge: 'join',
    headings: ['Ghi chú', 'Ghi chú / Trích yếu'],
  }),
] as const;

export type Column = (typeof COLUMNS)[number];
export type ColumnKey = Column['key'];

/** Definition of a column by its key. */
export const COLUMN_BY_KEY: ReadonlyMap<ColumnKey, Column> = new Map(
  COLUMNS.map((definition) => [definition.key, definition]),
);

/** The value type of each column. */
export type TaskValues = {
  readonly [C in Column as C['key']]?: ValueOfKind[C['kind']];
};

/** Keys of the columns of one kind. */
export type ColumnKeyOfKind<Kind extends ColumnKind> = Extract<Column, { kind: Kind }>['key'];

/**
 * Headings of columns that carry no value of a task but belong to a matrix: the running number. A column under
 * one of them is neither a column of the task nor one of the department's own.
 */
export const ORDINAL_HEADINGS = ['STT', 'TT', 'Số TT', 'Số thứ tự', 'No', 'No.'] as const;
