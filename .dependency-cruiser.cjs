/**
 * The import table of the house: who may import whom inside src, as in docs/contributing.md. A room may always import itself and lib.
 * Types of a room are written `type:room`.
 */
const table = {
  lib: [],
  'domain/fields': [],
  'domain/integration': ['domain/fields'],
  'domain/failure': [],
  'domain/errors': ['domain/failure'],
  'domain/permissions': ['domain/fields', 'domain/errors'],
  'domain/history': ['domain/fields'],
  'domain/payload': ['domain/fields'],
  'domain/validation': ['domain/fields', 'domain/integration'],
  'domain/search': ['domain/fields', 'domain/integration'],
  'domain/args': ['domain/fields', 'domain/integration', 'domain/payload', 'domain/validation'],
  'domain/change': ['domain/failure', 'domain/fields', 'domain/integration', 'domain/history', 'domain/validation'],
  'domain/transfer': ['domain/fields', 'domain/integration', 'domain/validation', 'domain/payload', 'domain/change'],
  rocketchat: ['domain'],
  storage: ['domain'],
  i18n: ['type:domain'],
  'views/kit': ['domain', 'i18n'],
  'views/text': ['domain', 'i18n', 'views/kit'],
  'views/parts': ['domain', 'i18n', 'views/kit', 'views/text'],
  'views/forms': ['domain', 'i18n', 'views/kit', 'views/text', 'views/parts'],
  'views/messages': ['domain', 'i18n', 'views/kit', 'views/text', 'views/parts'],
  ports: ['type:domain', 'type:views/kit', 'type:rocketchat', 'type:storage'],
  changes: ['domain', 'type:ports/change-ports'],
  queries: ['domain', 'type:ports', 'type:rocketchat', 'type:storage'],
  commands: ['domain', 'views', 'type:i18n', 'type:ports'],
  interactions: ['domain', 'views', 'type:i18n', 'type:ports'],
  engine: ['domain', 'rocketchat', 'storage', 'i18n', 'views', 'ports', 'changes', 'queries'],
};

/** The code and the tools of the project, all of which are asked where they reach. */
const everything = '^(src|workspace|test|scripts|tools|IntegrationManagerApp)';
const room = (name) => `^src/${name}(/|\\.ts$)`;

/** A rule for what a room may not import at all, and one for what it may know only the types of. */
const roomRules = Object.entries(table).flatMap(([name, entries]) => {
  const typesOnly = entries.filter((entry) => entry.startsWith('type:')).map((entry) => entry.slice('type:'.length));
  const allowed = [name, 'lib', ...entries.filter((entry) => !entry.startsWith('type:'))];
  const id = name.replace('/', '-');
  return [
    {
      name: `imports-of-${id}`,
      severity: 'error',
      from: { path: room(name) },
      to: { path: everything, pathNot: [...allowed, ...typesOnly].map(room) },
    },
    ...(typesOnly.length === 0
      ? []
      : [
          {
            name: `types-only-in-${id}`,
            severity: 'error',
            from: { path: room(name) },
            to: { path: typesOnly.map(room), pathNot: allowed.map(room), dependencyTypesNot: ['type-only'] },
          },
        ]),
  ];
});

/** The packages that are bundled into the app (docs/contributing.md, "Bundled packages"), each with the one file that imports it. */
const bundledPackages = {
  fflate: 'src/lib/compress-text.ts',
  json5: 'src/domain/payload/find-json.ts',
  valibot: 'src/storage/schemas.ts',
};
const packageRules = Object.entries(bundledPackages).map(([name, file]) => ({
  name: `only-one-file-imports-${name}`,
  severity: 'error',
  from: { path: '^(src/|IntegrationManagerApp)', pathNot: `^${file.replace(/\./g, '\\.')}$` },
  to: { path: `node_modules/${name}/` },
}));

/** Inside changes, each step knows only those before it: the order in which a change goes through them. */
const steps = ['history', 'propose', 'apply', 'batch'];
const stepRules = steps.map((step, index) => ({
  name: `changes-${step}-knows-only-what-comes-before`,
  severity: 'error',
  from: { path: `^src/changes/${step}/` },
  to: { path: '^src/changes/', pathNot: steps.slice(0, index + 1).map((before) => `^src/changes/${before}/`) },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...stepRules,
    ...packageRules,
    {
      name: 'the-adapters-know-nothing-of-the-handlers',
      severity: 'error',
      from: { path: '^src/engine/adapters/' },
      to: { path: '^src/engine/', pathNot: '^src/engine/adapters/' },
    },
    {
      name: 'only-handlers-know-the-handlers',
      severity: 'error',
      from: { path: '^src/engine/(?!handlers/)' },
      to: { path: '^src/engine/handlers/' },
    },
    {
      name: 'only-engine-and-storage-use-the-engine',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(engine/|storage/)' },
      to: { path: 'node_modules/@rocket\\.chat/apps-engine', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-app-imports-only-handlers-settings-and-the-two-tables',
      severity: 'error',
      from: { path: '^IntegrationManagerApp\\.ts$' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/engine/handlers/',
          '^src/engine/adapters/settings\\.ts$',
          '^src/commands/index\\.ts$',
          '^src/interactions/index\\.ts$',
        ],
      },
    },
    {
      name: 'nothing-reaches-out-of-the-app',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(workspace|test|scripts|tools)/' },
    },
    {
      name: 'the-workspace-knows-nothing-of-the-app',
      severity: 'error',
      from: { path: '^workspace/' },
      to: { path: '^(src/|test/|tools/|IntegrationManagerApp)' },
    },
    {
      // The live check presses a button of the app's list, and has to make it as the app does.
      name: 'the-tools-know-nothing-of-the-app',
      severity: 'error',
      from: { path: '^tools/' },
      to: { path: '^(src/|test/|IntegrationManagerApp)', pathNot: '^src/views/kit/buttons\\.ts$' },
    },
    {
      name: 'the-app-carries-only-listed-packages',
      severity: 'error',
      from: { path: '^(src/|IntegrationManagerApp)' },
      to: {
        path: 'node_modules',
        pathNot: [
          'node_modules/@rocket\\.chat/(apps-engine/definition|ui-kit)',
          'node_modules/types-node-16',
          ...Object.keys(bundledPackages).map((name) => `node_modules/${name}/`),
        ],
      },
    },
    {
      name: 'the-page-knows-only-the-rules-of-the-client',
      severity: 'error',
      from: { path: '^workspace/web/' },
      to: { path: '^(workspace|scripts|tools|test|src)/', pathNot: '^workspace/(web/src|client)/' },
    },
    {
      name: 'no-cycles-between-folders',
      scope: 'folder',
      severity: 'error',
      from: { path: '^src(/|$)' },
      to: { circular: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|workspace/web/(dist|node_modules))|\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.workspace.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
