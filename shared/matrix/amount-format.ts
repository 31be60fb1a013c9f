/**
 * How our workbooks show amounts. One decimal always stands, for a code whose decimals are all optional leaves a bare
 * decimal sign behind a whole amount (`1.500,`). A condition of the sheet takes it from whole amounts again, where the
 * program knows such conditions.
 */
export const AMOUNT_FORMAT = '#,##0.0##';
/** The same in sums: nothing is a dash, so that what there is stands out. */
export const SUM_FORMAT = '#,##0.0##;-#,##0.0##;"–"';
export const WHOLE_AMOUNT_FORMAT = '#,##0';
