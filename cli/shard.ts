import type { Catalogue } from '../shared/words/catalogue.ts';
import type { FoundFile } from './find-files.ts';
import { UsageError } from './usage-error.ts';

/**
 * The files of one shard, `i/n` counted from 1: every n-th of the sorted list, so that shards are alike in size and
 * together hold every file once.
 * @throws UsageError when the text names no shard.
 */
export function shardOf(
  files: readonly FoundFile[],
  text: string,
  { cli }: Catalogue,
): FoundFile[] {
  const match = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text);
  const [part, parts] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || part > parts) throw new UsageError(cli.badShard(text));
  return files.filter((_, index) => index % parts === part - 1);
}
