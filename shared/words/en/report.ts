import type { ReportWords } from '../areas/report.ts';

export const report: ReportWords = {
  title: '',
};
