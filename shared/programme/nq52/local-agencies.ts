import type { Agency } from '../programme.ts';

const LAST_DAY_OF_DISTRICTS = '2025-06-30';
const FIRST_DAY_OF_NEW_COMMUNES = '2025-07-01';

/** All people's committees of the districts sign `…-UBND`: the symbol does not name the unit. */
function district(
  id: string,
  type: string,
  name: string,
  options: {
    readonly short?: readonly string[];
    readonly names?: readonly string[];
    readonly successors?: readonly string[];
  } = {},
): Agency {
  const names = [name, ...(options.names ?? [])];
  const types = [type, ...(options.short ?? [])];
  const spellings = names.flatMap((each) =>
    types.flatMap((kind) => [
      `UBND ${kind} ${each}`,
      `Ủy ban nhân dân ${kind} ${each}`,
      `${kind} ${each}`,
    ]),
  );
  const own = `UBND ${type} ${name}`;
  return {
    id,
    name: own,
    aliases: spellings.filter((spelling) => spelling !== own),
    symbols: ['UBND'],
    kind: 'district',
    reports: true,
    validTo: LAST_DAY_OF_DISTRICTS,
    ...(options.successors ? { successors: options.successors } : {}),
  };
}

/**
 * The ten districts of Quảng Trị until the district level ended on 1/7/2025. Their areas went to several communes,
 * so no single successor is named, but for the two that became one unit.
 */
export const DISTRICTS: readonly Agency[] = [
  district('UBND_DH', 'thành phố', 'Đông Hà', { short: ['TP', 'TP.'] }),
  district('UBND_TXQT', 'thị xã', 'Quảng Trị', {
    short: ['TX', 'TX.'],
    successors: ['UBND_P_QUANG_TRI'],
  }),
  district('UBND_VL', 'huyện', 'Vĩnh Linh'),
  district('UBND_GL', 'huyện', 'Gio Linh'),
  district('UBND_CL', 'huyện', 'Cam Lộ'),
  district('UBND_TP', 'huyện', 'Triệu Phong'),
  district('UBND_HL', 'huyện', 'Hải Lăng'),
  district('UBND_HH', 'huyện', 'Hướng Hóa'),
  district('UBND_DK', 'huyện', 'Đakrông', {
    names: ['Đa Krông', 'Đăkrông', 'Đăk Rông', 'Đắk Rông', 'Đakrong'],
  }),
  district('UBND_CC', 'huyện đảo', 'Cồn Cỏ', {
    short: ['huyện'],
    successors: ['UBND_DK_CON_CO'],
  }),
];

function idOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toUpperCase()
    .replace(/[^A-Z]+/g, '_');
}

function commune(prefix: string, type: string, name: string): Agency {
  return {
    id: `UBND_${prefix}_${idOf(name)}`,
    name: `UBND ${type} ${name}`,
    aliases: [`Ủy ban nhân dân ${type} ${name}`, `${type} ${name}`],
    symbols: ['UBND'],
    kind: 'commune',
    // Whether communes are asked to report is for the office to say; a programme file can set it.
    reports: false,
    validFrom: FIRST_DAY_OF_NEW_COMMUNES,
  };
}

const WARDS = [
  'Đồng Hới',
  'Đồng Thuận',
  'Đồng Sơn',
  'Ba Đồn',
  'Bắc Gianh',
  'Đông Hà',
  'Nam Đông Hà',
  'Quảng Trị',
];

const COMMUNES =
  `Nam Gianh, Nam Ba Đồn, Dân Hóa, Kim Điền, Kim Phú, Minh Hóa, Tuyên Lâm, Tuyên Sơn, Đồng Lê, Tuyên Phú,
  Tuyên Bình, Tuyên Hóa, Tân Gianh, Trung Thuần, Quảng Trạch, Hòa Trạch, Phú Trạch, Thượng Trạch, Phong Nha,
  Bắc Trạch, Đông Trạch, Hoàn Lão, Bố Trạch, Nam Trạch, Quảng Ninh, Ninh Châu, Trường Ninh, Trường Sơn, Lệ Thủy,
  Cam Hồng, Sen Ngư, Tân Mỹ, Trường Phú, Lệ Ninh, Kim Ngân, Vĩnh Linh, Cửa Tùng, Vĩnh Hoàng, Vĩnh Thủy, Bến Quan,
  Cồn Tiên, Cửa Việt, Gio Linh, Bến Hải, Cam Lộ, Hiếu Giang, La Lay, Tà Rụt, Đakrông, Ba Lòng, Hướng Hiệp,
  Hướng Lập, Hướng Phùng, Khe Sanh, Tân Lập, Lao Bảo, Lìa, A Dơi, Triệu Phong, Ái Tử, Triệu Bình, Triệu Cơ,
  Nam Cửa Việt, Diên Sanh, Mỹ Thủy, Hải Lăng, Nam Hải Lăng, Vĩnh Định, Tân Thành`.split(/,\s*/);

/**
 * The 78 units below the province since 1/7/2025: 8 wards, 69 communes, 1 special zone. Counts as published in
 * July 2025; the names agree in two independent public lists.
 */
export const COMMUNE_UNITS: readonly Agency[] = [
  ...WARDS.map((name) => commune('P', 'phường', name)),
  ...COMMUNES.map((name) => commune('X', 'xã', name)),
  commune('DK', 'đặc khu', 'Cồn Cỏ'),
];
