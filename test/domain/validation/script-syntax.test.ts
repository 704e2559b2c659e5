import { describe, expect, test } from '@jest/globals';
import { syntaxErrorOf } from '../../../src/domain/validation/script-syntax';

describe('what compiles', () => {
  test.each([
    'class Script { prepare_outgoing_request({ request }) { return { url: request.url }; } }',
    'const a = `${1}`; // a comment at the end',
    'class Script {\r\n  process_incoming_request() {}\r\n}',
    '',
    'const s = "}); x = 1; (function(){";',
  ])('%s', (script) => {
    expect(syntaxErrorOf(script)).toBeUndefined();
  });
});

describe('what does not compile', () => {
  test.each(['class {', 'class Script { a( }', 'const a = ;', 'x = "open', '}'])(
    '%s is reported with the engine’s error',
    (script) => {
      expect(syntaxErrorOf(script)).toMatch(/\w/);
    },
  );

  test.each([
    '}); globalThis.leaked = 1; (function(){',
    '} globalThis.leaked = 1; {',
    '}; globalThis.leaked = 1; function x() {',
  ])('%s does not break out of its wrapper', (script) => {
    expect(syntaxErrorOf(script)).toMatch(/\w/);
    expect(globalThis).not.toHaveProperty('leaked');
  });
});

test.each([
  'globalThis.leaked = 1;',
  'throw new Error("run")',
  'while (true) {}',
  '(() => { globalThis.leaked = 1; })();',
])('%s compiles and is not run', (script) => {
  expect(syntaxErrorOf(script)).toBeUndefined();
  expect(globalThis).not.toHaveProperty('leaked');
});
