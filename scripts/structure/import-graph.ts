import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const cruiser = join(__dirname, '..', '..', 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const options = ['--no-config', '--ts-pre-compilation-deps', '--include-only', '^src/', '--output-type', 'json'];

interface Module {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string }[];
}

function isCruise(json: unknown): json is { readonly modules: readonly Module[] } {
  return typeof json === 'object' && json !== null && 'modules' in json && Array.isArray(json.modules);
}

/** Returns what each file below `src` of a checkout imports, types included; paths are relative to its root. */
export function importGraph(root: string): Map<string, readonly string[]> {
  const printed = execFileSync(process.execPath, [cruiser, ...options, 'src'], { cwd: root, maxBuffer: 100_000_000 });
  const json: unknown = JSON.parse(printed.toString());
  if (!isCruise(json)) throw new Error('dependency-cruiser printed no modules.');
  return new Map(
    json.modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  );
}
