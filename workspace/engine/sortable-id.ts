import { randomBytes } from 'node:crypto';

let counter = 0;

/** Returns 24 hexadecimal digits that sort by creation within one process, as MongoDB's ids do ("natural order"). */
export function sortableId(now: () => number = Date.now): string {
  counter = (counter + 1) % 0x1000000;
  const time = now().toString(16).padStart(12, '0');
  return time + counter.toString(16).padStart(6, '0') + randomBytes(3).toString('hex');
}
