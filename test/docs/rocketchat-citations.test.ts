import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(__dirname, '..', '..');
const places = [
  'src',
  'workspace',
  'test',
  'tools',
  'scripts',
  'docs',
  'IntegrationManagerApp.ts',
  'eslint.config.mjs',
];
const skippedFolders = ['node_modules', 'dist', '.cache'];
const documents = ['rest-api', 'hosting', 'clients', 'toolchain'] as const;

interface Citation {
  readonly document: string;
  /** As `2`, `K` or `K.3`; undefined where the document is cited without one. */
  readonly section: string | undefined;
}

/** The number of a section or an item. */
const number = String.raw`(?:[A-Z]|\d+)(?:\.\d+)?\b`;
const numbers = String.raw`${number}(?:(?:, | and |, and )${number})*`;
const citation = new RegExp(String.raw`docs/rocketchat/([\w-]+)\.md(?:,? (?:sections? )?(${numbers}))?`, 'g');
/** References between the documents: `hosting.md 2.18`, `[clients.md](clients.md) 0.1`. */
const crossReference = new RegExp(String.raw`\b(rest-api|hosting|clients|toolchain)\.md\)? (${numbers})`, 'g');

/** Joins a comment that is wrapped over several lines, so that a citation stays in one piece. */
function unwrapComments(text: string): string {
  return text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ');
}

/** Returns every citation of docs/rocketchat, one for each number. */
function findCitations(text: string, form = citation): Citation[] {
  return [...unwrapComments(text).matchAll(form)].flatMap(([, document = '', cited]): Citation[] =>
    cited === undefined
      ? [{ document, section: undefined }]
      : (cited.match(new RegExp(number, 'g')) ?? []).map((section) => ({ document, section })),
  );
}

/** Returns the numbers of all sections (`## K. Title`) and items (`- **K.3** …`), each as often as it occurs. */
function findSections(markdown: string): string[] {
  return [...markdown.matchAll(/^(?:## ([A-Z]|\d+)\. \S|- \*\*((?:[A-Z]|\d+)\.\d+)\*\* \S)/gm)].map(
    ([, section, item]) => section ?? item ?? '',
  );
}

const readDocument = (name: string): string => readFileSync(join(root, 'docs', 'rocketchat', `${name}.md`), 'utf8');

const sections: ReadonlyMap<string, readonly string[]> = new Map(
  documents.map((name) => [name, findSections(readDocument(name))]),
);

/** Returns the citations that point nowhere. One without a number needs only its document. */
function findBroken(citations: readonly Citation[]): Citation[] {
  return citations.filter(({ document, section }) =>
    section === undefined
      ? !existsSync(join(root, 'docs', 'rocketchat', `${document}.md`))
      : sections.get(document)?.includes(section) !== true,
  );
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return /\.(?:[cm]?[jt]sx?|md)$/.test(path) ? [path] : [];
  return readdirSync(path)
    .filter((name) => !skippedFolders.includes(name))
    .flatMap((name) => listFiles(join(path, name)));
}

const files = places
  .flatMap((folder) => listFiles(join(root, folder)))
  .filter((path) => path !== __filename)
  .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));

test('every citation points to a section of docs/rocketchat', () => {
  const broken = files.flatMap(({ path, text }) =>
    findBroken(findCitations(text)).map((cited) => ({ path, ...cited })),
  );
  expect(broken).toEqual([]);
  expect(files.flatMap(({ text }) => findCitations(text)).length).toBeGreaterThan(50);
});

test('no file cites facts in another format', () => {
  const old = files.filter(({ text }) => /\bfacts:|\bfacts\/[\w-]+\.md/.test(unwrapComments(text)));
  expect(old.map(({ path }) => path)).toEqual([]);
});

describe.each(documents)('%s.md', (name) => {
  const own = sections.get(name) ?? [];

  test('numbers each section and item once', () => {
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((number, index) => own.indexOf(number) !== index)).toEqual([]);
  });

  test('lists each item under the section of its letter', () => {
    const misplaced = own.filter((number, index) => {
      const section = own.slice(0, index).filter((earlier) => !earlier.includes('.'));
      return number.includes('.') && number.split('.')[0] !== section[section.length - 1];
    });
    expect(misplaced).toEqual([]);
  });

  test('numbers every heading and bold item in the cited format', () => {
    const markdown = readDocument(name);
    const headings = markdown.match(/^##+ /gm) ?? [];
    const items = markdown.match(/^\s*- \*\*[A-Z\d]+[.\d]*\*\*/gm) ?? [];
    expect(headings.length + items.length).toBe(own.length);
  });

  test('refers to sections that exist', () => {
    expect(findBroken(findCitations(readDocument(name), crossReference))).toEqual([]);
  });
});

describe('the parser', () => {
  test.each<[text: string, sections: (string | undefined)[]]>([
    ['(docs/rocketchat/rest-api.md K.3).', ['K.3']],
    ['docs/rocketchat/rest-api.md F.2, D.6, I.1', ['F.2', 'D.6', 'I.1']],
    ['docs/rocketchat/rest-api.md C.6 and D.2', ['C.6', 'D.2']],
    ['see docs/rocketchat/hosting.md 2. A sentence', ['2']],
    ['docs/rocketchat/hosting.md 2, 3', ['2', '3']],
    [' * (docs/rocketchat/rest-api.md\n   * K.3) and more', ['K.3']],
    [' // docs/rocketchat/rest-api.md K.3,\n // D.4', ['K.3', 'D.4']],
    ['docs/rocketchat/hosting.md, section 12', ['12']],
    ['docs/rocketchat/rest-api.md says so', [undefined]],
  ])('%j', (text, expected) => {
    expect(findCitations(text).map(({ section }) => section)).toEqual(expected);
  });

  test('finds a citation that points nowhere', () => {
    const text = 'docs/rocketchat/rest-api.md K.3, K.99; docs/rocketchat/hosting.md 77; docs/rocketchat/none.md';
    expect(findBroken(findCitations(text))).toEqual([
      { document: 'rest-api', section: 'K.99' },
      { document: 'hosting', section: '77' },
      { document: 'none', section: undefined },
    ]);
  });
});
