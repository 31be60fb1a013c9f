import { writeFileSync } from 'node:fs';
import { nodeDisk, writeWhole, type Disk } from '../../cli/write-whole.ts';

/* Writes a file and is killed before, in the middle of, or after its n-th operation. For write-whole.test.ts. */

const [path = '', operation = '', when = ''] = process.argv.slice(2);
const NEW = 'new '.repeat(100_000);
let count = 0;

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

function mortal<Args extends unknown[]>(
  run: (...args: Args) => void,
  half?: (...args: Args) => void,
): (...args: Args) => void {
  return (...args) => {
    const isHere = String(++count) === operation;
    if (isHere && when === 'before') die();
    if (isHere && when === 'middle') {
      half?.(...args);
      die();
    }
    run(...args);
    if (isHere && when === 'after') die();
  };
}

const disk: Disk = {
  makeFolder: mortal(nodeDisk.makeFolder),
  write: mortal(nodeDisk.write, (to, bytes) => writeFileSync(to, bytes.slice(0, bytes.length / 2))),
  append: mortal(nodeDisk.append),
  rename: mortal(nodeDisk.rename),
  remove: mortal(nodeDisk.remove),
};
writeWhole(path, NEW, disk);
