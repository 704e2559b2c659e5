import { expect, test } from '@jest/globals';
import { playBlock } from '../support/fuzz/play-block';
import { useHost } from '../support/host/use-host';

const host = useHost();

/** The seed and block of a short run, in which plans are applied; `npm run fuzz` plays some hundred times as much. */
const seed = 20_261_125;
const blocks = [4];
const callsPerBlock = 150;

test.each(blocks)(
  'any line and any interaction is answered, in time and without an error: block %i',
  async (block) => {
    const { faults } = await playBlock(host, seed, block, callsPerBlock);
    expect(faults).toEqual([]);
  },
  120_000,
);
