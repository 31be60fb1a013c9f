import type { TemplateWords } from '../areas/template.ts';

export const template: TemplateWords = {
  title: '',
};
