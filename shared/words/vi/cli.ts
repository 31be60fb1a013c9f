import type { CliWords } from '../areas/cli.ts';
import { amountText } from '../amount-text.ts';
import { columns } from './columns.ts';

export const cli: CliWords = {
  help: `task-matrix: tổng hợp ma trận nhiệm vụ của các đơn vị

Cách dùng
  task-matrix template [--department TÊN] [--period KỲ] [--all] -o ĐƯỜNG-DẪN
      Tạo mẫu báo cáo: mẫu trống, mẫu của một đơn vị, hoặc (--all) mỗi đơn vị một tệp
      vào một thư mục hay một tệp .zip.
      [--from TỔNG-HỢP.xlsx]  điền sẵn nhiệm vụ chưa xong của đơn vị từ kỳ trước
      [--due NGÀY]       hạn gửi, ghi trong mẫu
  task-matrix validate TỆP… [--json] [--lang vi|en] [--corrections TỆP.json]
      Kiểm tra tệp của đơn vị, nêu từng lỗi ở ô nào và cách sửa; nói rõ đã hiểu cột nào là gì.
      --corrections: chỉnh cách đọc, nhớ theo tệp hoặc theo đơn vị (cả ở lệnh consolidate).
  task-matrix consolidate TỆP|THƯ-MỤC… -o TỔNG-HỢP.xlsx [--report BÁO-CÁO.docx] [--json [TỆP.json]]
      Hợp nhất các tệp thành một bảng tổng hợp; mỗi dòng ghi rõ lấy từ tệp, trang tính, dòng nào.
      [--onto CŨ.xlsx]   cập nhật bảng tổng hợp cũ: chỉ đơn vị gửi tệp mới thay đổi
      [--edits keep|drop]  giữ hay bỏ các ô đã sửa bằng tay trong bảng tổng hợp cũ
      [--preview]        chỉ cho xem sẽ thay đổi gì, không ghi
      [--prefer "TỆP=LÝ DO"]  dùng tệp này cho đơn vị dù có tệp mới hơn;
                         "TỆP!ĐƠN VỊ=LÝ DO" cho một đơn vị trong tệp nhiều đơn vị
      [--previous KỲ-TRƯỚC.xlsx]  so với bảng tổng hợp kỳ trước
      [--due NGÀY]       hạn gửi; tệp sửa sau ngày này là nộp muộn
      [--sender "TỆP=ĐƠN VỊ"]  đơn vị gửi tệp này, cho tệp không ghi đơn vị;
                         "TỆP!TRANG TÍNH=ĐƠN VỊ" cho một trang của tệp nhiều đơn vị
      [--under "ĐƠN VỊ HOẶC TỆP=ĐƠN VỊ TRÊN"]  tính cho đơn vị trên những gì đơn vị trực thuộc gửi
      [--parts ĐƠN-VỊ]   mọi tệp của đơn vị này đều được tính (đơn vị gửi nhiều phần)
      [--decisions TỆP.json]  gộp các dòng cùng một nhiệm vụ (xem lệnh duplicates)
      [--accept TỆP.json]  chấp nhận lỗi, cảnh báo kèm lý do: [{"code", "file", "cell", "reason"}]
      [--masters]        nhận cả bảng tổng hợp của cấp dưới làm đầu vào
      [--parquet THƯ-MỤC]  ghi thêm các nhiệm vụ dạng Parquet
      [--by TÊN]         tên người chạy, ghi vào lịch sử
      [--shard I/N]      chỉ đọc phần thứ I trong N phần, để chạy song song
      [--no-cache]       đọc lại mọi tệp. Bình thường tệp không đổi một byte thì dùng kết quả đọc lần trước,
                         cất trong máy này; [--cache THƯ-MỤC] để chọn nơi cất (cả ở lệnh validate)
  task-matrix merge PHẦN.xlsx… -o TỔNG-HỢP.xlsx [--json [TỆP.json]]
      Ghép các phần thành một bảng tổng hợp, giống hệt khi chạy một lần. Nhận cả --accept.
  task-matrix roll-back TỔNG-HỢP.xlsx [--to LẦN -o TỔNG-HỢP.xlsx]
      Liệt kê các lần chạy, hoặc trở về một lần.
  task-matrix return TỔNG-HỢP.xlsx -o THƯ-MỤC|TỆP.zip [--department TÊN] [--due NGÀY] [--warnings]
      Tạo tệp gửi lại cho từng đơn vị có lỗi: mẫu điền sẵn các dòng của đơn vị, ô cần sửa
      được đánh dấu, kèm thư gửi. --warnings: cả đơn vị chỉ có cảnh báo.
  task-matrix duplicates TỔNG-HỢP.xlsx [--json]
      Nêu các nhiệm vụ nhiều đơn vị cùng báo cáo, để quyết định gộp hay không.
  task-matrix explain TỔNG-HỢP.xlsx --cell 'Tổng hợp!D7' [--json]
      Nêu các dòng tạo nên một số liệu, hoặc ô nguồn của một ô nhiệm vụ.
  task-matrix report TỔNG-HỢP.xlsx -o BÁO-CÁO.docx
      Soạn dự thảo báo cáo Word từ bảng tổng hợp.

Tùy chọn chung
  --period KỲ          2021, 2021-Q1, 2021-01, 2021-H1, 2021-9M hoặc "Quý I/2021"
  --as-of NGÀY         ngày chốt số liệu (2021-03-14), để tính quá hạn
  --programme TỆP      chương trình khác, tệp JSON; mặc định là Nghị quyết 52-NQ/TW
  --lang vi|en         ngôn ngữ của thông báo (mặc định: vi)
  --json               in kết quả dạng JSON ra đầu ra chuẩn, không in gì khác ở đó
  --help, --version

Mã kết thúc: 0 xong, không có lỗi; 1 xong, dữ liệu có lỗi; 2 không làm được (lý do in ra đầu ra lỗi).`,
  unknownCommand: (command) => `Không có lệnh “${command}”. Xem các lệnh: task-matrix --help`,
  unknownOption: (option) =>
    `Không có tùy chọn “${option}” ở lệnh này. Xem cách dùng: task-matrix --help`,
  optionNeedsValue: (option) => `Tùy chọn ${option} cần một giá trị đi sau.`,
  noFiles: 'Chưa nêu tệp nào. Ghi tên tệp hoặc thư mục sau tên lệnh.',
  noOutput: 'Chưa nêu nơi ghi kết quả. Thêm -o và đường dẫn.',
  badPeriod: (value) =>
    `Không hiểu kỳ báo cáo “${value}”. Viết như 2021, 2021-Q1, 2021-01, 2021-H1, 2021-9M hoặc "Quý I/2021".`,
  badLanguage: (value) => `Không có ngôn ngữ “${value}”. Chọn vi hoặc en.`,
  badDay: (value) => `Không hiểu ngày “${value}”. Viết như 2021-03-14.`,
  unknownDepartment: (value, closest) =>
    closest === undefined
      ? `Chương trình không có đơn vị “${value}”. Ghi đủ tên hoặc tên viết tắt, ví dụ "Sở Y tế" hoặc SYT.`
      : `Chương trình không có đơn vị “${value}”. Có phải là “${closest}”?`,
  departmentOrAll: 'Chỉ dùng một trong hai: --department hoặc --all.',
  outputIsInput: (path) =>
    `Nơi ghi kết quả “${path}” cũng là một tệp đầu vào. Chọn tên khác để không ghi đè lên tệp của đơn vị.`,
  noneReadable: 'Không đọc được tệp nào nên không có gì để hợp nhất.',
  reading: (done, total, file) => `Đang đọc ${done}/${total}: ${file}`,
  written: (path) => `Đã ghi: ${path}`,
  templatesWritten: (count, path) => `Đã ghi ${count} mẫu vào: ${path}`,
  counts: ({ error, warning, hint }) => `${error} lỗi, ${warning} cảnh báo, ${hint} gợi ý`,
  noFindings: 'Không có lỗi hay cảnh báo nào.',
  fileRows: ({ read, merged, quarantined, ignored }) =>
    `${read} dòng đọc được: ${merged} nhiệm vụ, ${quarantined} dòng cần xử lý, ${ignored} dòng không phải nhiệm vụ`,
  ledgerTitle: 'Sổ đối chiếu (đọc = hợp nhất + cần xử lý + bỏ qua)',
  ledgerColumns: {
    file: 'Tệp',
    department: 'Đơn vị',
    read: 'Đọc',
    merged: 'Hợp nhất',
    quarantined: 'Cần xử lý',
    ignored: 'Bỏ qua',
    total: 'Tổng cộng',
  },
  missing: (count, names) => `Chưa gửi (${count}): ${names}`,
  tasksByCategory: 'Nhiệm vụ theo nhóm',
  badCorrections: (path, entry, part) =>
    entry === 0
      ? `Tệp chỉnh cách đọc “${path}” phải là một danh sách JSON ${part}.`
      : `Tệp chỉnh cách đọc “${path}”, mục ${entry}: phần “${part}” không đúng.`,
  readFrom: (sheet, row, taken) =>
    `Trang tính ${sheet}: tiêu đề ở dòng ${row}; ${taken.join('; ')}`,
  columnTaken: (letters, heading, label, score) =>
    `cột ${letters} “${heading}” là ${label} (${score.toFixed(2).replace('.', ',')})`,
  badShard: (value) => `Không hiểu phần “${value}”. Viết như 2/7: phần thứ 2 trong 7 phần.`,
  runName: (number) => `Lần ${number}`,
  unknownRun: (name, known) =>
    `Bảng tổng hợp không có lần chạy “${name}”. Có: ${known.join('; ')}.`,
  changes: (added, changed, removed) =>
    `So với bảng tổng hợp trước: thêm ${added}, đổi ${changed}, bớt ${removed} nhiệm vụ`,
  editsUndecided: (edits, deleted, typed = []) =>
    [
      `Bảng tổng hợp đã được sửa bằng tay: ${edits.length} ô bị đổi, ${deleted.length} dòng bị xóa, ${typed.length} dòng được gõ thêm; chưa ghi gì.`,
      ...edits.map(
        ({ origin, column, from, to }) =>
          `  ${origin.file}, trang tính ${origin.sheet}, dòng ${origin.row}, ${columns[column].label}: “${from}” → “${to}”`,
      ),
      ...deleted.map(
        ({ file, sheet, row }) => `  ${file}, trang tính ${sheet}, dòng ${row}: bị xóa`,
      ),
      ...typed.map(({ sheet, row, text }) => `  ${sheet}, dòng ${row}: gõ thêm “${text}”`),
      ...(typed.length === 0
        ? []
        : ['Dòng gõ thêm không thuộc tệp nào nên không giữ được: hãy ghi vào tệp của đơn vị.']),
      'Thêm --edits keep để giữ các ô đã sửa, hoặc --edits drop để bỏ chúng. Dòng bị xóa sẽ trở lại trong cả hai trường hợp.',
    ].join('\n'),
  returnsWritten: (departments, path) =>
    departments.length === 0
      ? 'Không đơn vị nào có lỗi cần sửa; chưa ghi tệp nào.'
      : `Đã ghi tệp gửi lại cho ${departments.length} đơn vị vào: ${path}\n${departments.map((name) => `  ${name}`).join('\n')}`,
  fromNeedsDepartment: 'Mẫu lấy nhiệm vụ từ kỳ trước thì cần --department TÊN hoặc --all.',
  noCell: "Chưa nêu ô cần giải thích. Thêm --cell, ví dụ --cell 'Tổng hợp!D7'.",
  unexplained: {
    'no-sheet': (cell) => `Bảng tổng hợp không có trang tính của ô “${cell}”.`,
    'no-cell': (cell) => `Không hiểu ô “${cell}”. Viết như 'Tổng hợp!D7' hoặc 'Sổ đối chiếu!D5'.`,
    'no-figure': (cell) => `Ô “${cell}” không phải là số liệu tính từ các dòng.`,
    'typed-by-hand': (cell) =>
      `Dòng của ô “${cell}” được gõ tay vào bảng tổng hợp, không lấy từ tệp nào của đơn vị: không có trong sổ đối chiếu và sẽ không còn khi hợp nhất lại. Muốn giữ thì ghi vào tệp của đơn vị rồi hợp nhất lại.`,
  },
  rowsBehind: (count, sum) =>
    sum === undefined ? `Tính từ ${count} dòng:` : `Tính từ ${count} dòng có kinh phí:`,
  amount: (amount) => `${amountText(amount)} đồng`,
  editedByHand: (from, to) => `Đã sửa bằng tay: “${from}” → “${to}”`,
  joinedFrom: 'Gộp với',
  proposals: (count) =>
    count === 0
      ? 'Không thấy nhiệm vụ nào do nhiều đơn vị cùng báo cáo.'
      : `${count} nhóm dòng có thể là cùng một nhiệm vụ. Chưa gộp dòng nào; gộp theo quyết định của người tổng hợp (consolidate --decisions).`,
  badDecisions: (file, detail) => `Không hiểu tệp quyết định “${file}”: ${detail}.`,
  unknownRow: (row) => `không có dòng “${row}”; ghi như task-matrix duplicates in ra`,
  badAccepted: (file, detail) => `Không hiểu tệp chấp nhận “${file}”: ${detail}.`,
  noSuchFinding: (finding) =>
    `lần chạy này không có lỗi hay cảnh báo nào là “${finding}”; ghi như --json in ra`,
  accepted: (count) => `${count} lỗi, cảnh báo đã được chấp nhận, không tính ở trên`,
  editsLapsed: (edits) =>
    [
      `${edits.length} ô đã sửa bằng tay không còn giữ được vì đơn vị đã gửi nội dung khác:`,
      ...edits.map(
        ({ origin, column, from, to }) =>
          `  ${origin.file}, trang tính ${origin.sheet}, dòng ${origin.row}, ${columns[column].label}: “${from}” → “${to}”`,
      ),
    ].join('\n'),
  editsUsed: (count) => `Báo cáo dùng ${count} ô đã sửa bằng tay trong bảng tổng hợp.`,
  fault:
    'Chương trình gặp lỗi ngoài dự kiến và đã dừng; chưa ghi gì vào tệp kết quả. Gửi phần dưới đây cho người quản trị:',
};
