/** A whole amount with the Vietnamese thousands sign: 1500000 → `1.500.000`. */
export function amountText(amount: number): string {
  const digits = String(Math.abs(Math.round(amount))).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return amount < 0 ? `-${digits}` : digits;
}
