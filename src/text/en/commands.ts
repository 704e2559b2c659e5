interface CommandWords {
  readonly summary: string;
  readonly usage: string;
  /** What can be pasted as it is, once `REF` is replaced by the name of an integration. */
  readonly examples: readonly string[];
}

const byName = {
  help: {
    summary: 'What the commands are and how to write them.',
    usage: '/integrations help [command]',
    examples: ['/integrations help set'],
  },
  list: {
    summary: 'All integrations that you may change.',
    usage: '/integrations list',
    examples: ['/integrations list'],
  },
  show: {
    summary: 'One integration in plain words, its secrets hidden.',
    usage: '/integrations show REF',
    examples: ['/integrations show REF'],
  },
  edit: {
    summary: 'The form of one integration; alone, a choice among them.',
    usage: '/integrations edit [REF]',
    examples: ['/integrations edit REF'],
  },
  set: {
    summary: 'Changes fields, after showing before and after.',
    usage: '/integrations set REF field=value … [clear=field,…] [why="…"]',
    examples: [
      '/integrations set REF alias="Deploy bot" emoji=:rocket:',
      '/integrations set REF clear=alias,emoji why="back to plain"',
      '/integrations set REF enabled=false',
    ],
  },
  enable: {
    summary: 'Turns one or several on.',
    usage: '/integrations enable REF …',
    examples: ['/integrations enable REF'],
  },
  disable: {
    summary: 'Turns one or several off.',
    usage: '/integrations disable REF …',
    examples: ['/integrations disable REF'],
  },
  history: {
    summary: 'What was changed, when, by whom and why; alone, the latest changes of all.',
    usage: '/integrations history [REF] [page N]',
    examples: ['/integrations history REF', '/integrations history'],
  },
  undo: {
    summary: 'Takes the latest change back, or the one that is named, after showing before and after.',
    usage: '/integrations undo REF|CHANGE',
    examples: ['/integrations undo REF'],
  },
} as const satisfies Readonly<Record<string, CommandWords>>;

export type CommandName = keyof typeof byName;

export const commands: Readonly<Record<CommandName, CommandWords>> = byName;
