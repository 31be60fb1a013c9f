import { LEGACY_TABLES, type LegacyEncoding } from '../../shared/vietnamese/legacy-tables.ts';
import { seededRandom, type Random } from './seeded-random.ts';

/** A generated cell, and the encoding it truly has; `undefined` for Unicode, other languages and codes. */
export interface GeneratedCell {
  readonly text: string;
  readonly font?: string;
  readonly encoding?: LegacyEncoding;
  /** The Vietnamese that a legacy cell was made from. */
  readonly unicode?: string;
  readonly label: string;
}

const PHRASES =
  `Xây dựng kế hoạch tuyên truyền, phổ biến Nghị quyết số 52-NQ/TW đến cán bộ, đảng viên và nhân dân
Tổ chức hội nghị tập huấn kỹ năng số cho đội ngũ công chức cấp xã
Triển khai nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh
Nâng cấp hệ thống quản lý văn bản và hồ sơ công việc
Hoàn thành cơ sở dữ liệu đất đai của các huyện miền núi
Hỗ trợ doanh nghiệp nhỏ và vừa đổi mới công nghệ, thiết bị sản xuất
Đào tạo nguồn nhân lực an toàn thông tin mạng
Phát triển thương mại điện tử cho sản phẩm OCOP như hồ tiêu Vĩnh Linh, cà phê Khe Sanh
Ứng dụng công nghệ sinh học trong chọn tạo giống lúa chịu mặn
Lắp đặt thiết bị quan trắc mực nước tự động tại các hồ chứa
Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Tài chính
Văn phòng Ủy ban nhân dân tỉnh
Sở Nông nghiệp và Phát triển nông thôn
Sở Lao động - Thương binh và Xã hội
Ban Quản lý Khu kinh tế tỉnh
Ủy ban nhân dân thành phố Đông Hà
Ủy ban nhân dân huyện Hướng Hóa
Trung tâm Công nghệ thông tin và Truyền thông
Thường xuyên hằng năm
Quý II năm 2021
Trước ngày 30 tháng 6 năm 2022
Đang thực hiện
Hoàn thành đúng hạn
Chưa thực hiện do thiếu kinh phí
Lồng ghép nguồn vốn sự nghiệp khoa học
Ngân sách nhà nước và xã hội hóa
Báo cáo kết quả gửi về Sở trước ngày 15 hằng tháng
Khó khăn về cơ chế, chính sách thu hút chuyên gia
Đề nghị cấp trên sớm bố trí vốn đối ứng
Kết nối cổng dịch vụ công trực tuyến với cổng quốc gia
Số hóa tài liệu lưu trữ lịch sử giai đoạn trước năm 1975
Khảo sát, đánh giá mức độ sẵn sàng chuyển đổi số của các đơn vị
Xử lý nước thải tại cụm công nghiệp Cam Hiếu
Mở rộng vùng phủ sóng băng rộng tới thôn, bản đặc biệt khó khăn
Giám sát hành trình tàu cá xa bờ
Biên soạn sổ tay hướng dẫn sử dụng chữ ký số
Tuyển dụng kỹ sư phần mềm cho trung tâm điều hành thông minh
Phê duyệt đề cương và dự toán chi tiết
Thẩm định thiết kế cơ sở dự án đường ven biển
Rà soát quy trình nội bộ giải quyết thủ tục hành chính
Vận động các hộ kinh doanh sử dụng hóa đơn điện tử
Bồi dưỡng giáo viên dạy tin học ở trường trung học cơ sở
Khuyến khích nghiên cứu vật liệu mới, năng lượng tái tạo
Theo dõi, đôn đốc việc thực hiện nhiệm vụ được giao
Truy xuất nguồn gốc nông sản bằng mã vạch
Hợp tác với tỉnh Savannakhet về hành lang kinh tế Đông Tây
Phòng chống sạt lở bờ sông Thạch Hãn
Chợ phiên, lễ hội và du lịch cộng đồng
Tủ thuốc, giường bệnh, máy thở
Bảo vệ rừng phòng hộ đầu nguồn`
    .split('\n')
    .map((phrase) => phrase.trim());

const OTHERS = `Digital transformation roadmap for the province
Prepare the annual report and submit it by June
Internet of Things sensors, cloud and big data
Café, résumé, naïve approach
Müller & Söhne GmbH, Straße 12
São Paulo, Curaçao, Nestlé, Citroën
Déjà vu à la carte
Señor Muñoz, mañana
52-NQ/TW
02/BC-SKHCN
5807/KH-UBND
H50.26.1-240101-0001
sokhcn@quangtri.gov.vn
https://quangtri.gov.vn/van-ban?id=12
0233 3852 458
1.500.000.000
31/12/2021
2021-2025
25 °C ± 0,5
120 m² × 3
5 µm
«Quotation»
© 2021 Company® – all rights reserved
½ day
§ 5
Zoë, Noël
Århus, Malmö, Tromsø
100 %
N/A
20 € / người
CMCN 4.0
WiFi/5G`
  .split('\n')
  .map((text) => text.trim());

/** Vietnamese in Unicode whose letters are all in Latin-1: the hardest to tell from legacy text. */
const LATIN_ONLY = `Báo cáo
Hà Nam
Cà Mau
Các sở
và
Cán bộ xã
Có
Không có
Là
Bà Rà
Công khai
Nhà máy
Thanh tra
hòa bình
Hoá chất
Quý I
tháng tám
Cá nhân
Lý do
Tên xã
Góp ý
Bão lũ`
  .split('\n')
  .map((text) => text.trim());

const FONTS: Readonly<Record<LegacyEncoding, readonly string[]>> = {
  TCVN3: ['.VnTime', '.VnArial', '.VnTimeH'],
  VNI: ['VNI-Times', 'VNI-Helve'],
  VISCII: ['VI Times'],
};

const ENCODERS = new Map<LegacyEncoding, ReadonlyMap<string, string>>();

/** Text as a legacy font would hold it; `undefined` where the encoding lacks a letter. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string | undefined {
  let encoder = ENCODERS.get(encoding);
  if (!encoder) {
    encoder = new Map([...LEGACY_TABLES[encoding]].reverse().map(([from, to]) => [to, from]));
    ENCODERS.set(encoding, encoder);
  }
  let result = '';
  for (const letter of text) {
    const code = encoder.get(letter) ?? encoder.get(letter.toLowerCase());
    if (code === undefined && letter.charCodeAt(0) > 0x7f) return undefined;
    result += code ?? letter;
  }
  return result;
}

function span(random: Random, words: readonly string[]): string {
  const length = random.below(10) === 0 ? 1 + random.below(2) : 2 + random.below(words.length - 1);
  const first = random.below(Math.max(1, words.length - length + 1));
  return words.slice(first, first + length).join(' ');
}

/** A part of a phrase, one to all of its words, now and then in capitals or beside a code. */
function vietnamese(random: Random): string {
  const phrase = span(random, random.pick(PHRASES).split(' '));
  const cased = random.below(8) === 0 ? phrase.toUpperCase() : phrase;
  return random.below(12) === 0
    ? `${cased} (${random.pick(['KH 02/2021', 'STT 5', 'DA-07'])})`
    : cased;
}

function legacyCell(random: Random): GeneratedCell | undefined {
  const encoding = random.pick([
    'TCVN3',
    'TCVN3',
    'TCVN3',
    'TCVN3',
    'VNI',
    'VNI',
    'VNI',
    'VNI',
    'VISCII',
  ] as const);
  const withFont = random.below(3) > 0;
  const font = withFont ? random.pick(FONTS[encoding]) : undefined;
  const unicode = vietnamese(random);
  const isCapital = unicode === unicode.toUpperCase();
  const text = encodeLegacy(
    encoding === 'TCVN3' && isCapital ? unicode.toLowerCase() : unicode,
    encoding,
  );
  if (text === undefined || !/[^\0-\u007f]/.test(text) || text === unicode) return undefined;
  const label = `${encoding} ${withFont ? 'with' : 'without'} font`;
  return font === undefined
    ? { text, encoding, unicode, label }
    : { text, font, encoding, unicode, label };
}

function otherCell(random: Random): GeneratedCell {
  const font =
    random.below(4) === 0 ? random.pick(['.VnTime', 'VNI-Times', 'Times New Roman']) : undefined;
  const withFont = font === undefined ? {} : { font };
  const kind = random.below(4);
  if (kind === 0) return { text: random.pick(OTHERS), label: 'other language or code' };
  if (kind === 1)
    return { text: random.pick(LATIN_ONLY), ...withFont, label: 'Unicode in Latin-1' };
  const text = vietnamese(random);
  return kind === 2
    ? { text, ...withFont, label: 'Unicode NFC' }
    : { text: text.normalize('NFD'), ...withFont, label: 'Unicode NFD' };
}

/** As many cells as asked for, about half of them legacy; the same seed gives the same cells. */
export function generateCells(count: number, seed: number): GeneratedCell[] {
  const random = seededRandom(seed);
  const cells: GeneratedCell[] = [];
  while (cells.length < count) {
    const cell = random.below(2) === 0 ? legacyCell(random) : otherCell(random);
    if (cell) cells.push(cell);
  }
  return cells;
}
