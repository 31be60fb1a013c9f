import type { IsoDay } from '../grid/serial-date.ts';

/** How a piece of text looks. A `gap` is what a person must fill in or look at before the paper is signed. */
export type TextStyle = 'plain' | 'bold' | 'italic' | 'gap';

/** Text of one look. Plain characters only: never a field, a link or mark-up. */
export interface TextPiece {
  readonly text: string;
  readonly style: TextStyle;
}

export type RichText = readonly TextPiece[];

export interface ReportColumn {
  readonly heading: string;
  /** Share of the table's width; shares of one table need not add up to anything. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Set smaller than the rest: where a figure comes from. */
  readonly small?: boolean;
}

/** A row of a table. A cell may hold several lines; a `group` row spans all columns. */
export type ReportRow =
  | {
      readonly kind: 'cells' | 'total';
      readonly cells: readonly string[];
      /** Zero-based columns whose cell is a gap. */
      readonly gaps?: readonly number[];
    }
  | { readonly kind: 'group'; readonly text: string };

export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

/** One thing in the flow of the text. Items of level 1 begin with `-`, of level 2 with `+`, as in the seed. */
export type ReportBlock =
  | { readonly kind: 'paragraph'; readonly text: RichText }
  | { readonly kind: 'item'; readonly level: 1 | 2; readonly text: RichText }
  | { readonly kind: 'table'; readonly caption: string; readonly table: ReportTable }
  | { readonly kind: 'note'; readonly text: RichText };

export interface ReportSection {
  /** `1`, `2`, `2.1`. */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  readonly subsections: readonly ReportSection[];
}

export interface ReportAnnex {
  /** `Phụ lục II`; without a number where there is one annex only. */
  readonly label: string;
  readonly title: string;
  /** `(Kèm theo Báo cáo số …)`. */
  readonly reference: string;
  readonly landscape: boolean;
  readonly blocks: readonly ReportBlock[];
}

/**
 * A report as plain data, in the parts that Nghị định 30/2020/NĐ-CP names. A writer needs to know nothing of tasks
 * to draw it.
 */
export interface ReportModel {
  /** BCP 47 tag of the text's language. */
  readonly language: string;
  readonly header: {
    /** Body above the issuing one, in capitals. */
    readonly superior: string;
    /** Issuing body, in capitals. */
    readonly office: string;
    readonly country: string;
    readonly motto: string;
    /** `Số:      /BC-SKHCN`, the number left open. */
    readonly number: string;
    /** `Quảng Trị, ngày     tháng     năm 2021`, the day left open. */
    readonly placeAndDay: string;
  };
  /** `BÁO CÁO`. */
  readonly kind: string;
  readonly subject: string;
  readonly addressee: { readonly label: string; readonly names: readonly string[] };
  readonly opening: readonly ReportBlock[];
  readonly sections: readonly ReportSection[];
  /** Ends with the end mark `./.`. */
  readonly closing: readonly ReportBlock[];
  readonly recipients: { readonly label: string; readonly lines: readonly RichText[] };
  /** Authority and office of the signer; the name is left open. */
  readonly signature: readonly RichText[];
  readonly annexes: readonly ReportAnnex[];
  readonly properties: {
    readonly title: string;
    readonly author: string;
    /** Day that the file says it was made: that of the figures, so that the same master gives the same file. */
    readonly day: IsoDay;
  };
}
