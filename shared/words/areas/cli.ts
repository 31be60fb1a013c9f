/** Words of the command line. */
export interface CliWords {
  readonly title: string;
}
