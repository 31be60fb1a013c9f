/** Measures of the page in twentieths of a point, font sizes in half points: what the Word library takes. */

const TWIPS_PER_MM = 1440 / 25.4;

export function millimetres(length: number): number {
  return Math.round(length * TWIPS_PER_MM);
}

/** Margins within the bounds of NĐ 30/2020/NĐ-CP: top and bottom 20–25 mm, left 30–35, right 15–20. */
export const MARGIN = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
  header: millimetres(10),
  footer: millimetres(10),
};

export const A4 = { short: millimetres(210), long: millimetres(297) };

/** Width of the text on a page. */
export function textWidth(landscape: boolean): number {
  return (landscape ? A4.long : A4.short) - MARGIN.left - MARGIN.right;
}

export const FONT = 'Times New Roman';

/** Font sizes in half points (14 pt is 28). */
export const SIZE = {
  body: 28,
  country: 24,
  motto: 26,
  office: 24,
  number: 26,
  placeAndDay: 26,
  recipientsLabel: 24,
  recipients: 22,
  pageNumber: 26,
  annexReference: 26,
  caption: 26,
  bodyTable: 22,
  annexTable: 20,
  small: 15,
  note: 22,
} as const;

/** First line of a paragraph of the body: 1.27 cm. */
export const FIRST_LINE = millimetres(12.7);
/** 6 pt between paragraphs. */
export const PARAGRAPH_GAP = 120;
/** 1.1 lines, in 240ths. */
export const LINE = 264;
