const COLLATOR = new Intl.Collator('vi', { numeric: true });

/**
 * Vietnamese alphabetical order: `Cồn Cỏ, Đakrông, Đông Hà, Gio Linh`; numbers by value, so 2.2 comes before 2.10.
 * Texts that the alphabet holds equal are told apart by code units, so that the order is total.
 */
export function compareVietnamese(a: string, b: string): number {
  return COLLATOR.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
