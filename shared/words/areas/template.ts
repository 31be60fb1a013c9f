/** Words of the standard template. */
export interface TemplateWords {
  readonly title: string;
}
