/** The import table of the house: who may import whom inside src, as in docs/contributing.md. */
const rooms = {
  domain: ['domain'],
  text: ['domain', 'text'],
  views: ['domain', 'text', 'views'],
  rocketchat: ['domain', 'rocketchat'],
  storage: ['domain', 'storage'],
  commands: ['domain', 'text', 'views', 'commands'],
  interactions: ['domain', 'text', 'views', 'interactions'],
};

/** Commands and interactions know of app/ only the types of its Context. */
const seesContextTypes = ['commands', 'interactions'];

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports-only-${allowed.join('-')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^(src|workspace|test|scripts|IntegrationManagerApp)',
    pathNot: [`^src/(${allowed.join('|')})/`, ...(seesContextTypes.includes(room) ? ['^src/app/context\\.ts$'] : [])],
  },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'only-the-types-of-context',
      severity: 'error',
      from: { path: '^src/(commands|interactions)/' },
      to: { path: '^src/app/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-app-imports-only-app-and-the-two-tables',
      severity: 'error',
      from: { path: '^IntegrationManagerApp\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/app/', '^src/commands/index\\.ts$', '^src/interactions/index\\.ts$'] },
    },
    {
      name: 'nothing-reaches-out-of-the-app',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(workspace|test|scripts|bench)/' },
    },
    {
      name: 'the-workspace-knows-nothing-of-the-app',
      severity: 'error',
      from: { path: '^workspace/' },
      to: { path: '^(src/|test/|IntegrationManagerApp)' },
    },
    {
      name: 'the-app-carries-no-packages',
      severity: 'error',
      from: { path: '^(src/|IntegrationManagerApp)' },
      to: {
        path: 'node_modules',
        pathNot: ['node_modules/@rocket\\.chat/(apps-engine/definition|ui-kit)', 'node_modules/types-node-16'],
      },
    },
    {
      name: 'the-page-knows-only-the-rules-of-the-client',
      severity: 'error',
      from: { path: '^workspace/web/' },
      to: { path: '^(workspace|scripts|test|src)/', pathNot: '^workspace/(web/src|client)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|workspace/web/(dist|node_modules))|\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.workspace.json' },
  },
};
