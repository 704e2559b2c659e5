import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { minifyCode } from '../../scripts/minify-code';

const code = `
  'use strict';
  class PlainFailure extends Error {}
  function refuseEverything(reasonForIt) {
    throw new PlainFailure(reasonForIt);
  }
  const handleCommand = (argumentOfIt) => refuseEverything('no ' + argumentOfIt);
  exports.run = () => { try { handleCommand('way'); } catch (error) { return [error.constructor.name, error.stack]; } };
`;

test('minified code keeps the names of functions and classes in stack traces', async () => {
  const minified = await minifyCode(code);
  expect(minified).not.toMatch(/reasonForIt|argumentOfIt/);
  const exports: { run?: () => unknown } = {};
  runInNewContext(minified, { exports });
  expect(exports.run?.()).toEqual([
    'PlainFailure',
    expect.stringMatching(/no way\n\s*at refuseEverything .*\n\s*at handleCommand /),
  ]);
});
