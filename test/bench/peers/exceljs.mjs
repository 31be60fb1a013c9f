/* A plain script over ExcelJS: every file's rows under its headings into one sheet. */
import { readdirSync } from 'node:fs';
import ExcelJS from 'exceljs';

const [folder, output] = process.argv.slice(2);
const result = new ExcelJS.Workbook();
const tasks = result.addWorksheet('Tasks');
for (const name of readdirSync(folder).sort()) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(`${folder}/${name}`);
  book.worksheets[0].eachRow((row, number) => {
    if (number === 7 && tasks.rowCount === 0) tasks.addRow(['File', ...row.values.slice(1)]);
    if (number > 7) tasks.addRow([name, ...row.values.slice(1)]);
  });
}
await result.xlsx.writeFile(output);
console.log(tasks.rowCount - 1);
