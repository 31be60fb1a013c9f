import type { Difficulty, IssuedDocument } from './submission.ts';

/** A column of one of the sheets beside the task matrix. */
export interface CompanionColumn<Key extends string = string> {
  readonly key: Key;
  /** Width in the template, in characters. */
  readonly width: number;
  /** Whether a row says nothing without it. */
  readonly required: boolean;
  /** Headings under which the column is met; the first is the template's own in Vietnamese. */
  readonly headings: readonly string[];
}

export type DocumentColumnKey =
  'symbol' | 'date' | Exclude<keyof IssuedDocument, 'origin' | 'document'>;
export type DifficultyColumnKey = Exclude<keyof Difficulty, 'origin'>;

/** Columns of the sheet of documents issued (section 1 of the report), in the order of the template. */
export const DOCUMENT_COLUMNS: readonly CompanionColumn<DocumentColumnKey>[] = [
  {
    key: 'symbol',
    width: 20,
    required: true,
    headings: [
      'Số, ký hiệu',
      'Số, ký hiệu văn bản',
      'Số ký hiệu',
      'Số hiệu',
      'Số văn bản',
      'Ký hiệu',
      'Document number',
      'Symbol',
      'Number and symbol',
    ],
  },
  {
    key: 'date',
    width: 16,
    required: true,
    headings: [
      'Ngày ban hành',
      'Ngày, tháng, năm ban hành',
      'Ngày tháng ban hành',
      'Ngày ký',
      'Ngày văn bản',
      'Ngày, tháng',
      'Ngày',
      'Date issued',
      'Date',
    ],
  },
  {
    key: 'type',
    width: 16,
    required: false,
    headings: [
      'Loại văn bản',
      'Tên loại',
      'Thể loại',
      'Hình thức văn bản',
      'Loại',
      'Type',
      'Document type',
    ],
  },
  {
    key: 'issuer',
    width: 26,
    required: false,
    headings: [
      'Cơ quan ban hành',
      'Đơn vị ban hành',
      'Nơi ban hành',
      'Cơ quan, đơn vị ban hành',
      'Issuer',
      'Issued by',
      'Issuing agency',
    ],
  },
  {
    key: 'subject',
    width: 60,
    required: false,
    headings: [
      'Trích yếu',
      'Trích yếu nội dung',
      'Nội dung trích yếu',
      'Tên văn bản',
      'Về việc',
      'Nội dung văn bản',
      'Nội dung',
      'Subject',
    ],
  },
  { key: 'note', width: 24, required: false, headings: ['Ghi chú', 'Note', 'Notes'] },
];

/** Columns of the sheet of difficulties and proposals (section 3 of the report), in the order of the template. */
export const DIFFICULTY_COLUMNS: readonly CompanionColumn<DifficultyColumnKey>[] = [
  {
    key: 'difficulty',
    width: 52,
    required: true,
    headings: [
      'Khó khăn, vướng mắc',
      'Khó khăn',
      'Vướng mắc',
      'Tồn tại, hạn chế',
      'Khó khăn, vướng mắc, tồn tại, hạn chế',
      'Nội dung khó khăn, vướng mắc',
      'Difficulty',
      'Difficulties',
    ],
  },
  {
    key: 'cause',
    width: 40,
    required: false,
    headings: ['Nguyên nhân', 'Lý do', 'Cause', 'Causes', 'Reason'],
  },
  {
    key: 'proposal',
    width: 40,
    required: false,
    headings: [
      'Đề xuất, kiến nghị',
      'Kiến nghị, đề xuất',
      'Đề xuất',
      'Kiến nghị',
      'Giải pháp',
      'Giải pháp, kiến nghị',
      'Proposal',
      'Proposals',
    ],
  },
];
