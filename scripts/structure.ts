import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { circles } from './structure/circles';
import { importGraph } from './structure/import-graph';
import { longestChain } from './structure/longest-chain';

/** `npm run structure [-- FOLDER]`: how the code of a checkout is laid out, to compare it before and after a change. */
function printStructure(root: string): void {
  const files = importGraph(root);
  const lines = (file: string): number => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
  const byFolder = new Map<string, string[]>();
  for (const file of files.keys()) byFolder.set(dirname(file), [...(byFolder.get(dirname(file)) ?? []), file]);
  for (const [folder, inside] of [...byFolder].sort(([a], [b]) => a.localeCompare(b)))
    console.log(
      `${String(inside.length).padStart(4)} files ${String(sum(inside.map(lines))).padStart(6)} lines  ${folder}`,
    );
  const all = [...files.keys()];
  const longest = all.reduce((a, b) => (lines(b) > lines(a) ? b : a));
  const chain = longestChain(files);
  console.log(`${all.length} files in ${byFolder.size} folders, ${sum(all.map(lines))} lines`);
  console.log(`fullest folder: ${Math.max(...[...byFolder.values()].map(({ length }) => length))} files`);
  console.log(`longest file: ${longest}, ${lines(longest)} lines`);
  console.log(`layers: ${chain.length} files import each other in a row at most`);
  const folderCircles = circles(folderGraph(files));
  console.log(`circles: ${circles(files).length} between files, ${folderCircles.length} between folders`);
  for (const circle of folderCircles) console.log(`  ${circle.join(', ')}`);
}

function folderGraph(files: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const [file, imports] of files) {
    const others = imports.map(dirname).filter((folder) => folder !== dirname(file));
    folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), ...others]);
  }
  return folders;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

printStructure(resolve(process.argv[2] ?? join(__dirname, '..')));
