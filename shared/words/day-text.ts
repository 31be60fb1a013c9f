/**
 * A day as Vietnamese administrative documents write it: `27/9/2019`, `06/01/2021`. Days under 10 and the months
 * 1 and 2 carry a zero (NĐ 30/2020/NĐ-CP, Phụ lục I). A text that is no ISO day is given back as it is.
 */
export function dayText(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return day;
  const [, year = '', month = '', date = ''] = match;
  return `${date}/${Number(month) > 2 ? String(Number(month)) : month}/${year}`;
}
