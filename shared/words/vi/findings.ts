import type { FindingCatalogue } from '../catalogue.ts';
import { agency } from './findings/agency.ts';
import { category } from './findings/category.ts';
import { consistency } from './findings/consistency.ts';
import { document } from './findings/document.ts';
import { duplicate } from './findings/duplicate.ts';
import { money } from './findings/money.ts';
import { programme } from './findings/programme.ts';
import { status } from './findings/status.ts';
import { structure } from './findings/structure.ts';
import { text } from './findings/text.ts';
import { time } from './findings/time.ts';

export const findings: FindingCatalogue = {
  ...structure,
  ...category,
  ...agency,
  ...time,
  ...money,
  ...document,
  ...status,
  ...text,
  ...duplicate,
  ...consistency,
  ...programme,
};
