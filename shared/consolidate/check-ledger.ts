import { failed, success, type Outcome } from '../failure/failure.ts';
import type { Master } from '../matrix/master.ts';

/**
 * Holds every account against its sum and the master against the accounts: no row is lost or invented; a task that
 * joins several rows counts each of them. A mismatch
 * is a fault of the product, and nothing may be written from such a master.
 */
export function checkLedger(master: Master): Outcome<Master> {
  for (const { file, read, merged, quarantined, ignored } of master.ledger) {
    if (read !== merged + quarantined + ignored) {
      return failed('ledger-unbalanced', { file, read, merged, quarantined, ignored }, { file });
    }
  }
  const total = (pick: (line: Master['ledger'][number]) => number) =>
    master.ledger.reduce((sum, line) => sum + pick(line), 0);
  const counted = {
    read: total((line) => line.read),
    merged: master.tasks.reduce((sum, { joined }) => sum + (joined?.length ?? 1), 0),
    quarantined: master.quarantine.length,
    ignored: master.ignored.length,
  };
  const agrees =
    counted.merged === total((line) => line.merged) &&
    counted.quarantined === total((line) => line.quarantined) &&
    counted.ignored === total((line) => line.ignored);
  return agrees ? success(master) : failed('ledger-unbalanced', { file: '*', ...counted });
}
