import type { Catalogue } from './catalogue.ts';
import { cli } from './en/cli.ts';
import { columns } from './en/columns.ts';
import { common } from './en/common.ts';
import { failures } from './en/failures.ts';
import { findings } from './en/findings.ts';
import { master } from './en/master.ts';
import { pane } from './en/pane.ts';
import { report } from './en/report.ts';
import { returns } from './en/returns.ts';
import { template } from './en/template.ts';

export const en: Catalogue = {
  language: 'en',
  name: 'English',
  common,
  columns,
  findings,
  failures,
  template,
  master,
  report,
  returns,
  cli,
  pane,
};
