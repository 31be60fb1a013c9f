/* A plain script over SheetJS: every file's rows under its headings into one sheet. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as XLSX from 'xlsx';

const [folder, output] = process.argv.slice(2);
const all = [];
for (const name of readdirSync(folder).sort()) {
  const book = XLSX.read(readFileSync(`${folder}/${name}`));
  const rows = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1, defval: '' });
  if (all.length === 0) all.push(['File', ...rows[6]]);
  for (const row of rows.slice(7)) all.push([name, ...row]);
}
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(all), 'Tasks');
writeFileSync(output, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
console.log(all.length - 1);
