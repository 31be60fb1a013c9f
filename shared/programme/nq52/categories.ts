import type { Category } from '../programme.ts';
import { EXAMPLES } from './examples.ts';

function category(
  code: keyof typeof EXAMPLES,
  title: string,
  overlaps?: readonly string[],
): Category {
  return { code, title, examples: EXAMPLES[code], ...(overlaps ? { overlaps } : {}) };
}

/**
 * The seven groups of tasks, titles to the letter of report 02/BC-SKHCN of 11/01/2021. That report itself has farming
 * and tourism both under 2.2 and 2.5, and the scheme for officials both under 2.2 and 2.7.
 */
export const CATEGORIES: readonly Category[] = [
  category('2.1', 'Tuyên truyền, nâng cao nhận thức về cuộc CMCN 4.0'),
  category('2.2', 'Chủ động tham gia cuộc CMCN 4.0 và thúc đẩy quá trình chuyển đổi số', [
    '2.5',
    '2.7',
  ]),
  category('2.3', 'Phát triển và nâng cao năng lực đổi mới sáng tạo'),
  category('2.4', 'Phát triển nguồn nhân lực thích ứng với yêu cầu cuộc CMCN 4.0'),
  category('2.5', 'Phát triển các ngành và công nghệ ưu tiên'),
  category('2.6', 'Liên kết, hợp tác, hội nhập nhằm chủ động tham gia cuộc CMCN 4.0'),
  category('2.7', 'Thúc đẩy chuyển đổi số trong các cơ quan hành chính nhà nước'),
];
