import type { FindingGroupWords } from '../../catalogue.ts';

export const programme: FindingGroupWords<'programme'> = {
  'programme-rule': {
    title: 'Quy định riêng của chương trình',
    say: ({ vi }) => ({
      what: vi,
      why: 'Đây là quy định riêng của chương trình này.',
      how: 'Sửa ô theo quy định đó.',
    }),
  },
};
