import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findCycles } from './structure/find-cycles';
import { importGraph } from './structure/import-graph';
import { longestChain } from './structure/longest-chain';

/** `npm run structure [-- FOLDER]`: prints how a checkout's code is organised, to compare before and after a change. */
function printStructure(root: string): void {
  const files = importGraph(root);
  const lines = (file: string): number => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
  const byFolder = new Map<string, string[]>();
  for (const file of files.keys()) byFolder.set(dirname(file), [...(byFolder.get(dirname(file)) ?? []), file]);
  for (const [folder, filesInFolder] of [...byFolder].sort(([a], [b]) => a.localeCompare(b)))
    console.log(
      `${String(filesInFolder.length).padStart(4)} files ${String(sum(filesInFolder.map(lines))).padStart(6)} lines  ${folder}`,
    );
  const all = [...files.keys()];
  const longestFile = all.reduce((a, b) => (lines(b) > lines(a) ? b : a));
  const chain = longestChain(files);
  console.log(`${all.length} files in ${byFolder.size} folders, ${sum(all.map(lines))} lines`);
  console.log(`fullest folder: ${Math.max(...[...byFolder.values()].map(({ length }) => length))} files`);
  console.log(`longest file: ${longestFile}, ${lines(longestFile)} lines`);
  console.log(`layers: ${chain.length} files import each other in a row at most`);
  const folderCycles = findCycles(folderGraph(files));
  console.log(`circles: ${findCycles(files).length} between files, ${folderCycles.length} between folders`);
  for (const cycle of folderCycles) console.log(`  ${cycle.join(', ')}`);
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
