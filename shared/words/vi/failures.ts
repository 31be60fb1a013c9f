import type { FailureCatalogue } from '../catalogue.ts';
import { programmeProblem } from './programme-problems.ts';

const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');

const size = (bytes: number): string =>
  bytes >= 1_048_576
    ? `${number(Math.round(bytes / 1_048_576))} MB`
    : `${number(Math.max(1, Math.round(bytes / 1024)))} KB`;

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** What is wrong with a file or a host, and what the officer should do. */
export const failures: FailureCatalogue = {
  'file-empty': () => ({
    what: 'Tệp không có nội dung (0 byte).',
    how: 'Đề nghị đơn vị gửi lại tệp; nếu lấy từ thư mục đồng bộ, hãy chờ đồng bộ xong rồi nạp lại.',
  }),
  'file-not-found': () => ({
    what: 'Không tìm thấy tệp.',
    how: 'Kiểm tra lại đường dẫn và tên tệp; có thể tệp đã được đổi tên, chuyển chỗ hoặc xóa.',
  }),
  'file-unreadable': ({ detail }) => ({
    what: `Không mở được tệp${detail === '' ? '' : ` (${detail})`}.`,
    how: 'Đóng tệp trong Excel nếu đang mở, kiểm tra quyền đọc rồi thử lại.',
  }),
  'file-too-large': ({ bytes, limit }) => ({
    what: `Tệp nặng ${size(bytes)}, vượt giới hạn ${size(limit)}.`,
    how: 'Xóa hình ảnh và các trang tính không liên quan, hoặc chỉ chép ma trận nhiệm vụ sang một tệp mới rồi nạp lại.',
  }),
  'file-not-a-workbook': ({ looksLike }) => ({
    what: `Tệp không phải là bảng tính${looksLike === '' ? '' : `; nội dung giống ${kind(looksLike)}`}.`,
    how: 'Đề nghị đơn vị gửi tệp Excel (.xlsx) lập theo mẫu chuẩn.',
  }),
  'file-unsupported': ({ format }) => ({
    what: `Chưa đọc được định dạng ${kind(format)}.`,
    how: 'Mở tệp bằng chương trình đã tạo ra nó, chọn Lưu thành tệp Excel (.xlsx) rồi nạp lại.',
  }),
  'file-encrypted': () => ({
    what: 'Tệp được đặt mật khẩu mở nên không đọc được.',
    how: 'Mở tệp trong Excel bằng mật khẩu, vào Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu lại rồi nạp lại.',
  }),
  'file-rights-managed': () => ({
    what: 'Tệp được bảo vệ bằng nhãn độ nhạy hoặc quản lý quyền (IRM); loại bảo vệ này không dùng mật khẩu.',
    how: 'Người có quyền mở tệp trong Excel, bỏ nhãn hoặc bỏ hạn chế quyền truy cập, lưu thành tệp mới rồi gửi lại.',
  }),
  'file-corrupt': ({ part }) => ({
    what: `Tệp bị hỏng hoặc tải về chưa đủ${part === '' ? '' : ` (lỗi ở phần “${part}”)`}.`,
    how: 'Tải lại hoặc đề nghị đơn vị gửi lại tệp; nếu Excel mở được tệp sau khi sửa chữa, hãy lưu thành tệp mới rồi nạp lại.',
  }),
  'file-bomb': ({ bytes, limit }) => ({
    what: `Nội dung nén trong tệp bung ra tới ${size(bytes)}, vượt giới hạn an toàn ${size(limit)}, nên tệp không được mở.`,
    how: 'Kiểm tra lại nguồn gửi; nếu tệp đáng tin, hãy chép riêng ma trận nhiệm vụ sang một tệp mới rồi nạp lại.',
  }),
  'file-entities': () => ({
    what: 'Tệp chứa khai báo thực thể XML, điều mà Excel không bao giờ ghi ra, nên tệp không được mở vì lý do an toàn.',
    how: 'Kiểm tra lại nguồn gửi; nếu tệp đáng tin, hãy mở trong Excel, lưu thành tệp mới rồi nạp lại.',
  }),
  'file-no-sheets': () => ({
    what: 'Tệp không có trang tính nào chứa ô dữ liệu.',
    how: 'Tệp chỉ có biểu đồ hoặc macro; đề nghị đơn vị gửi tệp có ma trận nhiệm vụ.',
  }),
  'matrix-not-found': ({ sheets }) => ({
    what: `Không tìm thấy ma trận nhiệm vụ${sheets.length === 0 ? '' : ` trong các trang tính ${quoted(sheets)}`}.`,
    how: 'Kiểm tra dòng tiêu đề có các cột như Nội dung nhiệm vụ, Cơ quan chủ trì, Thời gian hoàn thành; hoặc chỉ rõ trang tính và dòng tiêu đề khi nạp tệp.',
  }),
  'matrix-no-rows': ({ sheet }) => ({
    what: `Ma trận ở trang tính “${sheet}” chưa có nhiệm vụ nào dưới dòng tiêu đề.`,
    how: 'Đề nghị đơn vị điền nhiệm vụ, hoặc xác nhận kỳ này không có nhiệm vụ.',
  }),
  'department-twice': ({ department, taken, isPart }) => ({
    what: `${department} gửi nhiều tệp cho cùng một kỳ; tệp “${taken}” được dùng, các dòng ${isPart ? 'của đơn vị này trong tệp nhiều đơn vị' : 'của tệp này'} nằm ở trang Cần xử lý.`,
    how: 'Giữ lại một tệp đúng của đơn vị rồi hợp nhất lại; nếu tệp này mới là tệp đúng, chọn dùng tệp này.',
  }),
  'file-is-master': () => ({
    what: 'Tệp này là bảng tổng hợp do chương trình lập, không phải báo cáo của một đơn vị, nên không lấy dòng nào từ đây.',
    how: 'Bỏ tệp này ra khỏi danh sách; để bổ sung vào bảng tổng hợp cũ, chọn nó làm bảng tổng hợp gốc.',
  }),
  'file-same-as': ({ other }) => ({
    what: `Tệp có nội dung giống hệt tệp “${other}” nên chỉ đọc một lần.`,
    how: 'Không cần làm gì; có thể xóa một trong hai tệp.',
  }),
  'period-other': ({ found, expected }) => ({
    what: `Tệp thuộc kỳ báo cáo ${found}, trong khi đang hợp nhất kỳ ${expected}.`,
    how: 'Chọn đúng kỳ khi hợp nhất, hoặc đề nghị đơn vị gửi tệp của kỳ này.',
  }),
  'programme-invalid': ({ path, problem, detail }) => ({
    what: `Định nghĩa chương trình không hợp lệ tại ${path}: ${programmeProblem(problem)}${detail === undefined ? '' : ` (“${detail}”)`}.`,
    how: 'Sửa tệp định nghĩa theo tài liệu về chương trình rồi nạp lại.',
  }),
  'programme-unknown': ({ id }) => ({
    what: `Không có chương trình nào mang mã “${id}”.`,
    how: 'Kiểm tra lại mã chương trình, hoặc nạp tệp định nghĩa của chương trình đó.',
  }),
  'master-unreadable': ({ reason }) => ({
    what:
      reason === 'no-state'
        ? 'Tệp này không phải bảng tổng hợp do công cụ này ghi ra, hoặc trang ẩn lưu trạng thái của nó đã bị xóa.'
        : 'Trang ẩn lưu trạng thái của bảng tổng hợp đã bị sửa hoặc bị cắt mất một phần.',
    how: 'Dùng bảng tổng hợp do chính công cụ này ghi ra; nếu tệp đã bị sửa cấu trúc, hãy hợp nhất lại từ các bản nộp.',
  }),
  'ledger-unbalanced': ({ file, read, merged, quarantined, ignored }) => ({
    what: `Sổ đối chiếu của “${file}” không khớp: đọc ${number(read)} dòng, nhưng hợp nhất ${number(merged)}, cần xử lý ${number(quarantined)}, bỏ qua ${number(ignored)}. Bảng tổng hợp không được ghi.`,
    how: 'Đây là lỗi của công cụ. Sao chép thông tin chẩn đoán và gửi cho người phụ trách kỹ thuật kèm tệp này.',
  }),
  'write-refused': ({ path, detail }) => ({
    what: `Không ghi được vào “${path}”${detail === '' ? '' : ` (${detail})`}.`,
    how: 'Đóng tệp nếu đang mở trong Excel, kiểm tra quyền ghi và dung lượng trống, hoặc chọn nơi lưu khác.',
  }),
  'write-too-many-rows': ({ rows, limit }) => ({
    what: `Kết quả có ${number(rows)} dòng, nhiều hơn ${number(limit)} dòng mà một trang tính chứa được.`,
    how: 'Chia các bản nộp thành nhiều lần hợp nhất, hoặc xuất ra CSV.',
  }),
  'host-editing-cell': () => ({
    what: 'Excel đang ở chế độ nhập trong một ô nên chưa nhận lệnh.',
    how: 'Bấm Enter để xong ô đang nhập hoặc Esc để bỏ, rồi bấm Thử lại.',
  }),
  'host-protected-workbook': () => ({
    what: 'Cấu trúc sổ làm việc đang được bảo vệ nên không thêm, đổi tên hay xóa được trang tính.',
    how: 'Vào thẻ Xem lại > Bảo vệ sổ làm việc để bỏ bảo vệ, rồi bấm Thử lại; hoặc chọn đặt vào sổ làm việc mới.',
  }),
  'host-protected-sheet': () => ({
    what: 'Trang tính đang được bảo vệ nên không sửa được ô này.',
    how: 'Vào thẻ Xem lại > Bỏ bảo vệ trang tính, rồi bấm Thử lại.',
  }),
  'host-sheet-exists': ({ sheet }) => ({
    what: `Đã có trang tính “${sheet}” trong sổ; có thể người khác vừa thêm.`,
    how: 'Bấm Thử lại để ghi với tên khác; trang tính đang có được giữ nguyên.',
  }),
  'host-sheet-missing': ({ sheet }) => ({
    what: sheet === '' ? 'Không còn trang tính cần dùng.' : `Không còn trang tính “${sheet}”.`,
    how: 'Có thể trang tính vừa bị xóa hoặc đổi tên; kiểm tra lại rồi bấm Thử lại.',
  }),
  'host-connection-lost': () => ({
    what: 'Mất kết nối với Excel.',
    how: 'Kiểm tra mạng, chờ Excel trên web nối lại rồi bấm Thử lại; phần đã ghi không bị ghi lần hai.',
  }),
  'host-request-too-large': () => ({
    what: 'Excel không nhận vì dữ liệu gửi một lần quá lớn.',
    how: 'Bấm Thử lại; nếu vẫn bị, tải bảng tổng hợp thành tệp thay vì ghi vào sổ đang mở.',
  }),
  'host-too-old': ({ needs }) => ({
    what: `Excel này chưa có chức năng cần dùng (${needs}).`,
    how: 'Cập nhật Excel hoặc dùng bản trình duyệt của chương trình.',
  }),
  'host-read-only': () => ({
    what: 'Sổ làm việc đang mở ở chế độ chỉ đọc.',
    how: 'Bấm Bật chỉnh sửa, hoặc lưu thành bản khác, rồi bấm Thử lại.',
  }),
  'host-busy': () => ({
    what: 'Excel đang bận hoặc đang mở một hộp thoại.',
    how: 'Đóng hộp thoại trong Excel, chờ vài giây rồi bấm Thử lại.',
  }),
  'host-refused': ({ code }) => ({
    what: `Excel từ chối thao tác (${code}).`,
    how: 'Sổ làm việc được để nguyên; bấm Thử lại, nếu vẫn bị thì sao chép chẩn đoán và gửi người phụ trách.',
  }),
  'host-not-excel': () => ({
    what: 'Việc này cần Excel.',
    how: 'Ở bản trình duyệt, hãy tải tệp về rồi mở trong Excel.',
  }),
  'host-storage-refused': () => ({
    what: 'Ứng dụng không cho lưu tệp về máy.',
    how: 'Bấm liên kết để lưu lại, hoặc sao chép nội dung rồi dán vào Word.',
  }),
};

const KINDS: Readonly<Record<string, string>> = {
  archive: 'tệp nén thông thường (ZIP, RAR, 7z …)',
  audio: 'tệp âm thanh hoặc phim',
  binary: 'dữ liệu nhị phân không rõ loại',
  database: 'tệp cơ sở dữ liệu',
  executable: 'tệp chương trình',
  html: 'trang web (HTML) không có bảng',
  image: 'hình ảnh',
  json: 'dữ liệu JSON',
  mail: 'thư điện tử',
  'old-excel': 'Excel rất cũ (trước Excel 5.0)',
  pdf: 'tài liệu PDF',
  presentation: 'bài trình chiếu (PowerPoint)',
  text: 'văn bản thường, không phải bảng',
  word: 'tài liệu Word',
  xml: 'dữ liệu XML không phải bảng tính',
  numbers: 'Apple Numbers',
  mhtml: 'trang web lưu một tệp (MHTML)',
};

/** The reader names what a file looks like by a key; anything else is said as it stands. */
function kind(key: string): string {
  return KINDS[key] ?? key;
}
