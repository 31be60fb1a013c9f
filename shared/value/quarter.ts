/** Roman numbers of the quarters, as administrative texts write them. */
export const ROMAN_QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** Number 1–4 of a quarter written in digits or in Roman numbers of either case. */
export function quarterOf(text: string): number | undefined {
  const roman = ROMAN_QUARTERS.findIndex((name) => name === text.toUpperCase());
  const number = roman >= 0 ? roman + 1 : /^0?[1-4]$/.test(text) ? Number(text) : undefined;
  return number;
}
