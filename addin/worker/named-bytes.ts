/** A file that was made, before it is given to the user. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}
