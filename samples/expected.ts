import type { FailureCode } from '../shared/failure/failure.ts';
import type { FindingCode } from '../shared/finding/finding.ts';
import type { IgnoredReason } from '../shared/matrix/submission.ts';

/** A finding by its cell (or its row, where it has no cell) and its code. */
export type ExpectedFinding = readonly [place: string, code: FindingCode];

/** What the consolidation must find in one sample, told from what was put into it. */
export interface ExpectedFile {
  readonly file: string;
  /** Id of the department in the programme. */
  readonly department?: string;
  readonly read: number;
  readonly merged: number;
  readonly quarantined: number;
  /** Rows that are no tasks, by what they are. */
  readonly ignored: Readonly<Partial<Record<IgnoredReason, number>>>;
  readonly documents: number;
  readonly difficulties: number;
  /** Every error of the file: none more, none less. */
  readonly errors: readonly ExpectedFinding[];
  /** Warnings that were put in on purpose; others may come beside them. */
  readonly warnings: readonly ExpectedFinding[];
  readonly failure?: FailureCode;
}

/** The period that every sample reports. */
export const EXPECTED_PERIOD = '2021';

/** A file in which nothing is wrong and every row under the headings is a task. */
function sound(file: string, department: string, tasks: number): ExpectedFile {
  return {
    file,
    department,
    read: tasks,
    merged: tasks,
    quarantined: 0,
    ignored: {},
    documents: 0,
    difficulties: 0,
    errors: [],
    warnings: [],
  };
}

/**
 * Rows read are all rows with anything in them below the headings. A number beside a reason says how many rows of
 * the sample are of that kind; see the departments' files for the rows themselves.
 */
export const EXPECTED_FILES: readonly ExpectedFile[] = [
  {
    ...sound('Bao cao NQ52 - So TTTT.xlsx', 'STTTT', 13),
    read: 16,
    ignored: { 'numbers-row': 1, signature: 2 },
    documents: 3,
    difficulties: 2,
  },
  { ...sound('NQ52_2021_SKHCN.xlsx', 'SKHCN', 13), documents: 2, difficulties: 1 },
  {
    ...sound('Ma tran nhiem vu 2021 - So NN&PTNT.xls', 'SNNPTNT', 10),
    read: 17,
    ignored: { 'group-title': 6, subtotal: 1 },
  },
  sound('SoYTe_NQ52_nam2021.ods', 'SYT', 9),
  sound('So Cong Thuong - bao cao 52 nam 2021.csv', 'SCT', 9),
  {
    ...sound('BC 52 So VHTTDL (chinh thuc).xlsx', 'SVHTTDL', 8),
    read: 15,
    ignored: { 'group-title': 6, footnote: 1 },
  },
  {
    ...sound('So GD&DT nop NQ52 nam 2021.xlsx', 'SGDDT', 8),
    read: 12,
    ignored: { continuation: 1, 'repeated-heading': 1, signature: 2 },
  },
  sound('So LDTBXH - bieu NQ52.xlsb', 'SLDTBXH', 8),
  sound('VP UBND tinh - nhiem vu NQ52 2021.xlsx', 'VPUBND', 8),
  {
    ...sound('UBND TP Dong Ha - Phu luc NQ52.xlsx', 'UBND_DH', 10),
    read: 11,
    ignored: { subtotal: 1 },
  },
  {
    // One column in TCVN3 letters, a word before each code, the amounts typed as text.
    ...sound('BC NQ 52 huyen Huong Hoa.xlsx', 'UBND_HH', 8),
    warnings: [
      ['B5', 'category-malformed'],
      ['J5', 'text-legacy-encoding'],
      ['J9', 'text-legacy-encoding'],
    ],
  },
  {
    // Eighteen rows: one sound, seventeen with one thing wrong each. Three cannot stand in the master: a category
    // that does not exist, no category, no content.
    file: 'So Noi vu_BC NQ52_chua soat.xlsx',
    department: 'SNV',
    read: 18,
    merged: 15,
    quarantined: 3,
    ignored: {},
    documents: 0,
    difficulties: 0,
    errors: [
      ['B7', 'category-unknown'],
      ['B9', 'category-missing'],
      ['H10', 'time-impossible'],
      ['H11', 'time-impossible'],
      ['H12', 'time-reversed'],
      ['J14', 'money-negative'],
      ['J15', 'money-unreadable'],
      ['L16', 'status-progress-range'],
      ['L17', 'status-progress-unreadable'],
      ['H23', 'time-unreadable'],
    ],
    warnings: [
      ['B8', 'category-malformed'],
      ['H13', 'time-year-missing'],
      ['D18', 'agency-unknown'],
      ['K19', 'status-unknown'],
      ['F20', 'document-malformed'],
      ['C21', 'duplicate-in-file'],
      ['C22', 'structure-required-empty'],
    ],
  },
  {
    // A file that was broken off while it was copied: not a byte in it.
    file: 'So Tu phap - NQ52.xlsx',
    read: 0,
    merged: 0,
    quarantined: 0,
    ignored: {},
    documents: 0,
    difficulties: 0,
    errors: [],
    warnings: [],
    failure: 'file-empty',
  },
];
