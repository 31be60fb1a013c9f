import { CATEGORIES } from './nq52/categories.ts';
import { SOURCES, STATUSES } from './nq52/choices.ts';
import { DOCUMENTS, RESOLUTION } from './nq52/documents.ts';
import { COMMUNE_UNITS, DISTRICTS } from './nq52/local-agencies.ts';
import { CENTRAL_BODIES, GROUPS, PROVINCE_BODIES } from './nq52/other-agencies.ts';
import { PROVINCIAL_AGENCIES } from './nq52/provincial-agencies.ts';
import type { Programme } from './programme.ts';

/**
 * 52-NQ/TW in Quảng Trị: the programme behind report 02/BC-SKHCN. Titles of categories and sections are that
 * report's own; agencies carry their validity from January 2021 past the merger of July 2025.
 */
export const nq52: Programme = {
  id: 'nq52',
  title:
    'Thực hiện Nghị quyết số 52-NQ/TW ngày 27/9/2019 của Bộ Chính trị về một số chủ trương, chính sách chủ động tham gia cuộc CMCN 4.0',
  shortTitle: 'Nghị quyết 52-NQ/TW',
  resolution: RESOLUTION,
  documents: DOCUMENTS,
  office: {
    agency: 'SKHCN',
    place: 'Quảng Trị',
    superior: 'UBND tỉnh Quảng Trị',
    addressee: 'UBND tỉnh Quảng Trị',
  },
  sections: {
    documents: {
      number: '1',
      title:
        'Công tác tuyên truyền, quán triệt, xây dựng và ban hành các nghị quyết, chương trình, kế hoạch hành động thực hiện Nghị quyết số 52-NQ/TW',
    },
    tasks: {
      number: '2',
      title:
        'Những dự kiến nhiệm vụ thực hiện Nghị quyết số 52-NQ/TW trong thời gian tới (giai đoạn đến 2025-2030)',
    },
    difficulties: {
      number: '3',
      title: 'Khó khăn, vướng mắc trong thực tiễn triển khai Nghị quyết 52-NQ/TW',
    },
  },
  horizon: { from: '2021-01-01', planEnd: '2025-12-31', to: '2030-12-31' },
  categories: CATEGORIES,
  agencies: [
    ...PROVINCIAL_AGENCIES,
    ...DISTRICTS,
    ...COMMUNE_UNITS,
    ...PROVINCE_BODIES,
    ...CENTRAL_BODIES,
    ...GROUPS,
  ],
  statuses: STATUSES,
  sources: SOURCES,
};
