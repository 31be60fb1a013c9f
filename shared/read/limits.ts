/** How much a file may cost before it is refused. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of everything packed in the file, once unpacked. */
  readonly inflatedBytes: number;
  /** How many times larger than packed a part may become. Spreadsheets reach some 50, deflate at most 1032. */
  readonly ratio: number;
  /** Parts up to this size may have any ratio: a long run of empty cells packs well. */
  readonly ratioFreeBytes: number;
  /** Entries in a package. */
  readonly entries: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 256 * 1024 * 1024,
  inflatedBytes: 1024 * 1024 * 1024,
  ratio: 200,
  ratioFreeBytes: 64 * 1024 * 1024,
  entries: 50_000,
};
