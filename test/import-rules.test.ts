import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const root = join(__dirname, '..');
const config = join(root, '.dependency-cruiser.cjs');

/** For each rule, an import that breaks it: from which file to which, and whether of values or only of types. */
const broken: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'imports-of-lib': ['src/lib/a.ts', 'src/domain/errors.ts'],
  'imports-of-domain-fields': ['src/domain/fields/a.ts', 'src/domain/change/b.ts'],
  'imports-of-domain-integration': ['src/domain/integration/a.ts', 'src/domain/payload/b.ts'],
  'imports-of-domain-permissions': ['src/domain/permissions.ts', 'src/domain/change/b.ts'],
  'imports-of-domain-errors': ['src/domain/errors.ts', 'src/domain/fields/b.ts'],
  'imports-of-domain-failure': ['src/domain/failure.ts', 'src/domain/errors.ts'],
  'imports-of-domain-history': ['src/domain/history/a.ts', 'src/domain/change/b.ts'],
  'imports-of-domain-payload': ['src/domain/payload/a.ts', 'src/domain/args/b.ts'],
  'imports-of-domain-validation': ['src/domain/validation/a.ts', 'src/domain/change/b.ts'],
  'imports-of-domain-search': ['src/domain/search/a.ts', 'src/domain/change/b.ts'],
  'imports-of-domain-args': ['src/domain/args/a.ts', 'src/domain/change/b.ts'],
  'imports-of-domain-change': ['src/domain/change/a.ts', 'src/domain/payload/b.ts'],
  'imports-of-domain-transfer': ['src/domain/transfer/a.ts', 'src/domain/search/b.ts'],
  'imports-of-rocketchat': ['src/rocketchat/a.ts', 'src/storage/b.ts'],
  'imports-of-storage': ['src/storage/a.ts', 'src/rocketchat/b.ts'],
  'imports-of-i18n': ['src/i18n/a.ts', 'src/views/kit/b.ts'],
  'imports-of-views-kit': ['src/views/kit/a.ts', 'src/views/parts/b.ts'],
  'imports-of-views-text': ['src/views/text/a.ts', 'src/views/parts/b.ts'],
  'imports-of-views-parts': ['src/views/parts/a.ts', 'src/views/forms/b.ts'],
  'imports-of-views-forms': ['src/views/forms/a.ts', 'src/views/messages/b.ts'],
  'imports-of-views-messages': ['src/views/messages/a.ts', 'src/views/forms/b.ts'],
  'imports-of-ports': ['src/ports/a.ts', 'src/changes/b.ts'],
  'imports-of-changes': ['src/changes/a.ts', 'src/views/kit/b.ts'],
  'imports-of-queries': ['src/queries/a.ts', 'src/changes/b.ts'],
  'imports-of-commands': ['src/commands/a.ts', 'src/interactions/b.ts'],
  'imports-of-interactions': ['src/interactions/a.ts', 'src/commands/b.ts'],
  'imports-of-engine': ['src/engine/a.ts', 'src/commands/b.ts'],
  'types-only-in-i18n': ['src/i18n/a.ts', 'src/domain/fields/b.ts'],
  'types-only-in-ports': ['src/ports/a.ts', 'src/storage/b.ts'],
  'types-only-in-changes': ['src/changes/a.ts', 'src/ports/change-ports.ts'],
  'types-only-in-queries': ['src/queries/a.ts', 'src/storage/b.ts'],
  'types-only-in-commands': ['src/commands/a.ts', 'src/ports/context.ts'],
  'types-only-in-interactions': ['src/interactions/a.ts', 'src/i18n/b.ts'],
  'changes-history-knows-only-what-comes-before': ['src/changes/history/a.ts', 'src/changes/propose/b.ts'],
  'changes-propose-knows-only-what-comes-before': ['src/changes/propose/a.ts', 'src/changes/apply/b.ts'],
  'changes-apply-knows-only-what-comes-before': ['src/changes/apply/a.ts', 'src/changes/batch/b.ts'],
  'changes-batch-knows-only-what-comes-before': ['src/changes/batch/a.ts', 'src/changes/undo.ts'],
  'the-adapters-know-nothing-of-the-handlers': ['src/engine/adapters/a.ts', 'src/engine/call.ts'],
  'only-handlers-know-the-handlers': ['src/engine/a.ts', 'src/engine/handlers/b.ts'],
  'only-engine-and-storage-use-the-engine': [
    'src/views/kit/a.ts',
    'node_modules/@rocket.chat/apps-engine/definition/uikit.ts',
  ],
  'the-app-imports-only-handlers-settings-and-the-two-tables': ['IntegrationManagerApp.ts', 'src/changes/b.ts'],
  'nothing-reaches-out-of-the-app': ['src/lib/a.ts', 'tools/b.ts'],
  'the-workspace-knows-nothing-of-the-app': ['workspace/a.ts', 'src/lib/b.ts'],
  'the-tools-know-nothing-of-the-app': ['tools/a.ts', 'src/lib/b.ts'],
  'the-page-knows-only-the-rules-of-the-client': ['workspace/web/src/a.ts', 'workspace/rest/b.ts'],
  'the-app-carries-only-listed-packages': ['src/lib/a.ts', 'node_modules/left-pad/index.ts'],
  'only-one-file-imports-fflate': ['src/lib/a.ts', 'node_modules/fflate/index.ts'],
  'only-one-file-imports-valibot': ['src/lib/a.ts', 'node_modules/valibot/index.ts'],
  'only-one-file-imports-json5': ['src/lib/a.ts', 'node_modules/json5/index.ts'],
  // The opposite direction is the case of `views/parts`.
  'no-cycles-between-folders': ['src/views/forms/c.ts', 'src/views/parts/a.ts'],
  'no-cycles': ['workspace/rest/b.ts', 'workspace/web/src/a.ts'],
  'nothing-unresolvable': ['tools/a.ts', 'tools/missing.ts'],
};

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Writes a project that breaks every rule once. */
function breakEveryRule(folder: string): void {
  const imports = new Map<string, string[]>();
  for (const [from, to] of Object.values(broken)) {
    imports.set(from, [...(imports.get(from) ?? []), to]);
    if (!to.includes('missing')) imports.set(to, imports.get(to) ?? []);
  }
  for (const [file, others] of imports) {
    const lines = others.map((imported, index) => {
      const path = relative(dirname(file), imported).replace(/\.ts$/, '');
      return `import { x as x${index} } from '${path.startsWith('.') ? path : `./${path}`}'; console.log(x${index});`;
    });
    write(folder, file, [...lines, 'export const x = 1;'].join('\n'));
  }
  for (const name of ['tsconfig.base.json', 'tsconfig.workspace.json'])
    write(folder, name, readFileSync(join(root, name), 'utf8'));
}

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

function isReport(json: unknown): json is { readonly summary: { readonly violations: readonly Violation[] } } {
  return typeof json === 'object' && json !== null && 'summary' in json;
}

/** Returns each violation in a folder, as the rule and the file that breaks it, or the folder for a rule about folders. */
function violationsIn(folder: string): Set<string> {
  const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [cruiser, '--config', config, '--output-type', 'json'];
  const rooms = ['IntegrationManagerApp.ts', 'src', 'workspace', 'tools'];
  const { stdout } = spawnSync(process.execPath, [...args, ...rooms], { cwd: folder, maxBuffer: 100_000_000 });
  const json: unknown = JSON.parse(stdout.toString());
  if (!isReport(json)) throw new Error('dependency-cruiser printed no report.');
  return new Set(json.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
}

const folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Returns the names of all rules of the import table. */
function ruleNames(): string[] {
  const table: unknown = createRequire(__filename)(config);
  const rules = typeof table === 'object' && table !== null && 'forbidden' in table ? table.forbidden : [];
  if (!Array.isArray(rules)) return [];
  return rules.map((rule: unknown) =>
    typeof rule === 'object' && rule !== null && 'name' in rule ? String(rule.name) : '',
  );
}

test('every rule of the import table reports an import that breaks it', () => {
  breakEveryRule(folder);
  const violations = violationsIn(folder);
  expect(Object.keys(broken).sort()).toEqual(ruleNames().sort());
  const unreported = Object.entries(broken).filter(
    ([rule, [from]]) => !violations.has(`${rule}: ${from}`) && !violations.has(`${rule}: ${dirname(from)}`),
  );
  expect(unreported).toEqual([]);
});
