/** Words of the task pane and the ribbon. */
export interface PaneWords {
  readonly title: string;
}
