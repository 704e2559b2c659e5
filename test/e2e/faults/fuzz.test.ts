import { expect, test } from '@jest/globals';
import { playBlock } from '../support/fuzz/play-block';
import { useHost } from '../support/host/use-host';

const host = useHost();

/** The seed and blocks of a short run; `npm run fuzz` plays a few hundred times as much. In the last block plans are applied. */
const seed = 20_261_125;
const blocks = [1, 4];
const callsPerBlock = 150;

test.each(blocks)(
  'any line and any interaction is answered, in time and without an error: block %i',
  async (block) => {
    const { faults } = await playBlock(host, seed, block, callsPerBlock);
    expect(faults).toEqual([]);
  },
  120_000,
);
