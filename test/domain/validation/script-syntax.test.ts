import { Script } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { positionOf } from '../../../src/domain/validation/script-fault';
import { type ScriptCompiler, scriptFaultOf } from '../../../src/domain/validation/script-syntax';
import { compileScript } from '../../../workspace/rest/integrations/scripts/compile-script';

const compilers: readonly ScriptCompiler[] = ['strict', 'sloppy', 'as-is'];

/** Returns whether the server compiles a script, and what it stores can be loaded between other statements (docs/rocketchat/rest-api.md H.5). */
function isUsable(script: string, compiler: ScriptCompiler): boolean {
  const fields = { script, scriptEnabled: true, skipTranspile: compiler === 'as-is' };
  const outcome = compileScript(fields, compiler === 'sloppy' ? 'meteor' : 'module');
  if (outcome === undefined || 'scriptError' in outcome) return false;
  // The server never loads a script as it checks it without transpiling: its body may have a `return`.
  if (compiler === 'as-is') return true;
  try {
    new Script(`const Store = {};\n${outcome.scriptCompiled}\n(function(){})();`);
    return true;
  } catch {
    return false;
  }
}

/** Returns what is told about a script, as `reason line:column`. */
function faultAt(script: string, compiler: ScriptCompiler): string | undefined {
  const fault = scriptFaultOf(script, compiler);
  if (fault === undefined) return undefined;
  const position = positionOf(script, fault);
  return `${fault.reason} ${position === undefined ? 'somewhere' : `${position.line}:${position.column}`}`;
}

const scripts: readonly string[] = [
  // What people write.
  'class Script { prepare_outgoing_request({ request }) { return { url: request.url }; } }',
  'class Script {\r\n  process_incoming_request() {}\r\n}',
  'class Script { async process_incoming_request({ request }) { await fetch(request.url); } }',
  'const a = `${`${1}`}`; // a comment at the end\n',
  'var Script = function () {}; Script.prototype.process_incoming_request = function () { return 1; };',
  'function Script() {}',
  'const s = "}); x = 1; (function(){";',
  '/* only a comment */',
  // From ES5 to ES2024.
  'var a = { get b() { return 1; }, set b(c) {}, "d": 1, 2: 3, if: 4 };',
  'outer: for (;;) { inner: for (var i in {}) { continue outer; } break; }',
  'switch (1) { case 1: default: break; }',
  'do ; while (0) var x = 1',
  'var a = 1\nvar b = a\n++b',
  'let async = 1; async\n(1)',
  'const { a, b: [c, ...d], ...e } = {}; let [f = 1, , g] = [];',
  'const h = (a, { b } = {}, ...c) => ({ a, b, c });',
  'function* g() { const x = yield* g(); yield; }',
  'async function* g() { for await (const x of []) yield x; }',
  'class A extends (class {}) { constructor() { super(); super.a; new.target; } static async *b() {} get c() {} }',
  'class A { #a = 1; static #b() {} c(d) { return #a in d && d.#a; } static { this.e = 1; } "f g" = 1; [1 + 1] = 2; }',
  'a?.b?.[c]?.(); a ??= b ?? c; a ||= 1; a &&= 2; a **= 3; ({ a }) => a',
  'const big = 1_000n, hex = 0xff, oct = 0o17, bin = 0b11, exp = 1e-5, dot = .5;',
  'try { } catch { } finally { }',
  'const r = [/a/dgimsuy, /[/]/, /\\p{L}/u, /[\\p{L}--[a-z]]/v, /(?<year>\\d{4})\\k<year>/, /(?<=a)(?<!b)/];',
  'f`\\01 \\u \\xg`;',
  'const s = "\\u{1F600} \\x41 \\0 \\\n";',
  'import("x");',
  'var a\u2028= "x\u2028y\u2029z";',
  '\ufeffclass Script {}',
  'const ünïcode = 1, \\u0061b = 2, $_ = 3;',
  'var of = 1, get = 2, set = 3, let_ = 4, from = 5, as = 6, type = 7, static_ = 8;',
  'const type = 1; type\n.toString(); const as = type;',
  'x = a ? b : c; y = { a: string, b: number }; label: string;',
  'if (a < b && c > (d)) f(a < b, c > (d));',
  'f = () => arguments[0];',
  'class A { f() { return arguments; } }',
  'function f() {} var g = function f() {};',
  '{ function f() {} }',
  // What is allowed in sloppy mode only.
  'with (a) {}',
  'x = 010;',
  'x = "\\01";',
  'x = "\\8";',
  'delete x;',
  'function f(a, a) {}',
  'arguments = 1;',
  'eval = 1;',
  'if (1) function f() {}',
  'var package, interface, yield;',
  // What never works.
  'class {',
  'class Script {',
  'class Script { a( }',
  'class Script { a() {} } }',
  'foo(1;\nbar()',
  'const a = ;',
  'const a;',
  'x = "open',
  'x = "open\nfoo',
  'x = `open',
  'x = `${open`',
  '/* open',
  'x = /open',
  'x = /[/',
  'x = /a/gg',
  'x = 1__0',
  'x = 0b12',
  'x = "\\u{110000}"',
  'x = `\\01`',
  'f(a b)',
  '}',
  '}{',
  ')',
  'else',
  'if (',
  '\u0001',
  'let let = 1;',
  'let a; let a;',
  'var a; let a;',
  'try {} catch (e) { let e; }',
  'function f() {} function f() {}',
  'const await = 1;',
  'break;',
  'for (;;) { continue foo; }',
  'super.x();',
  '{ super.x; }',
  'class A { constructor() {} constructor() {} }',
  'class A { #a; b() { this.#c; } }',
  'x = { a = 1 };',
  '1 = 2;',
  'for (let of x);',
  'const {a, ...b,} = c;',
  'a ?? b || c;',
  '-1 ** 2;',
  '"use strict"; 010',
  '(a) => { "use strict"; 010 }',
  'x = <div/>;',
  '@dec class A {}',
  // The five that have their own sentence.
  'return 1;',
  'class Script {}\nif (1) { return; }',
  'const a = arguments; return 1;',
  'class A { static { return; } }',
  'class Script {\n  x = "\\01";\n}',
  'class Script { a() { return "\\1"; } }',
  'class Script { a() { return 010; } }',
  'class A { ["\\01"]() {} }',
  'class A extends B("\\07") {}',
  '#!/usr/bin/env node\nclass Script {}',
  'export class Script {}',
  'class Script {}\nexport default Script;',
  'import x from "y";\nclass Script {}',
  'import.meta.url;',
  'await 1;',
  'interface A { a: string }',
  'type A = string;',
  'enum A { B }',
  'let a: string = "";',
  'class Script { a(b: any) {} }',
];

describe.each(compilers)('what the server compiles and can load is told from the rest: %s', (compiler) => {
  test.each(scripts)('%j', (script) => {
    const isOk = scriptFaultOf(script, compiler) === undefined;
    expect(isOk).toBe(isUsable(script, compiler));
  });
});

test.each<[title: string, compiler: ScriptCompiler, script: string]>([
  ['a comment of HTML', 'strict', '<!-- x'],
  ['new.target outside of functions', 'strict', 'new.target'],
  ['an octal escape in the name of a method, before 8.4', 'sloppy', 'class A { "\\01"() {} }'],
])('this engine can’t tell %s; the server does', (_title, compiler, script) => {
  expect(scriptFaultOf(script, compiler)).toBeUndefined();
  expect(isUsable(script, compiler)).toBe(false);
});

describe('where the fault is', () => {
  test.each<[script: string, fault: string]>([
    ['return 1;', 'return 1:1'],
    ['class Script {}\n\n  return;', 'return 3:3'],
    ['a("return");\r\nif (b) {\r\n\treturn 1;\r\n}', 'return 3:2'],
    ['/* return */ a();\u2028return', 'return 2:1'],
    ['class Script {\n  a = "\\\\01";\n  b = "\\01";\n}', 'octal 3:8'],
    ['class Script {\n  a() {\n    return 1 + 010;\n  }\n}', 'octal 3:16'],
    ['x = `a\\07`;', 'octal 1:7'],
    ['#!/usr/bin/env node\nclass Script {}', 'hashbang 1:1'],
    ['\ufeff#!x', 'hashbang 1:2'],
    ['export class Script {}', 'module 1:1'],
    ['class Script {}\nexport { Script };', 'module 2:1'],
    ['"use strict";\nimport a from "b";', 'module 2:1'],
    ['class Script {\n  a(b: string) {}\n}', 'typescript 2:6'],
    ['let a: number;', 'typescript 1:6'],
    ['const a: Record<string, number> = {};', 'typescript 1:7'],
    ['function f(a?: number): void {}', 'typescript 1:13'],
    ['const f = (a: string, b) => a;', 'typescript 1:13'],
    ['const a = b as any;', 'typescript 1:13'],
    ['f(a as string);', 'typescript 1:5'],
    ['a!.b();', 'typescript 1:2'],
    ['class A { private b = 1; }', 'typescript 1:19'],
    ['class A { b: string; c?: number; }', 'typescript 1:12'],
    ['class A { constructor(private a) {} }', 'typescript 1:23'],
    ['class A implements B {}', 'typescript 1:9'],
    ['abstract class A {}', 'typescript 1:10'],
    ['enum A { B }', 'typescript 1:1'],
    ['interface A {}', 'typescript 1:11'],
    ['export interface A {}', 'typescript 1:1'],
    ['const a = new Map<string, number>();', 'typescript 1:27'],
    ['function f<T>(a) {}', 'typescript 1:11'],
    ['declare const a;', 'typescript 1:9'],
    ['class Script {', 'unfinished 1:15'],
    ['a(1);\nf(`\n', 'unfinished 3:1'],
    ['x = "open', 'unfinished 1:10'],
    ['class Script {\n  a() {}\n}\n}\nb("}");', 'syntax 5:1'],
    ['class Script {}\n}', 'syntax 2:1'],
    ['const a = ;', 'syntax 1:11'],
    ['f(a b)', 'syntax 1:5'],
    ['x = "open\nfoo', 'syntax 1:10'],
    ['let a;\nlet b, a;', 'syntax 2:8'],
    ['x = {a: 1, b 2};', 'syntax 1:14'],
    ['中文("😀");\n中文 = ;', 'syntax 2:6'],
  ])('%j', (script, fault) => {
    expect(faultAt(script, 'strict')).toBe(fault);
  });

  test('a fault that the engine reports at the end of its class has no place', () => {
    expect(faultAt('class A { a() { this.#b; } }', 'strict')).toBe('syntax somewhere');
  });

  test('a comment at the end fails only where the script is not transpiled', () => {
    expect(compilers.map((compiler) => faultAt('a(); // b', compiler))).toEqual([
      undefined,
      undefined,
      'comment-at-end 1:10',
    ]);
  });

  test('for every place of a script, what is wrong there is found there, or where the parser stops soon after', () => {
    const script = 'class Script {\n  a(b) {\n    return `${b}` + "x" + /y/.source; // z\n  }\n}\nc = [1, { d: 2 }];\n';
    fc.assert(
      fc.property(fc.nat(script.length), (offset) => {
        const fault = scriptFaultOf(`${script.slice(0, offset)}\n@@\n${script.slice(offset)}`, 'strict');
        // Inside of a comment nothing is wrong, and a template may contain anything.
        if (fault?.offset === undefined) return;
        expect(fault.offset).toBeGreaterThanOrEqual(offset);
        expect(fault.offset).toBeLessThanOrEqual(offset + 4);
      }),
    );
  });
});

test.each([
  '}); globalThis.leaked = 1; (function(){',
  '} globalThis.leaked = 1; {',
  '}; globalThis.leaked = 1; function x() {',
  '}} } globalThis.leaked = 1; class B { static {{',
])('%s does not break out of its wrapper', (script) => {
  for (const compiler of compilers) expect(scriptFaultOf(script, compiler)).toBeDefined();
  expect(globalThis).not.toHaveProperty('leaked');
});

test.each([
  'globalThis.leaked = 1;',
  'throw new Error("run")',
  'while (true) {}',
  '(() => { globalThis.leaked = 1; })();',
  'class A { static { globalThis.leaked = 1; } }',
])('%s compiles and is not run', (script) => {
  for (const compiler of compilers) expect(scriptFaultOf(script, compiler)).toBeUndefined();
  expect(globalThis).not.toHaveProperty('leaked');
});

test('for every text, the check answers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...compilers), (script, compiler) => {
      const fault = scriptFaultOf(script, compiler);
      expect(fault?.offset ?? 0).toBeLessThanOrEqual(script.length);
    }),
  );
});
