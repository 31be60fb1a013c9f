import type { Catalogue } from './catalogue.ts';
import { cli } from './vi/cli.ts';
import { columns } from './vi/columns.ts';
import { common } from './vi/common.ts';
import { failures } from './vi/failures.ts';
import { findings } from './vi/findings.ts';
import { master } from './vi/master.ts';
import { pane } from './vi/pane.ts';
import { report } from './vi/report.ts';
import { returns } from './vi/returns.ts';
import { template } from './vi/template.ts';

export const vi: Catalogue = {
  language: 'vi',
  name: 'Tiếng Việt',
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
