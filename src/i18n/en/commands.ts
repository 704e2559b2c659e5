interface CommandTexts {
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
    summary:
      'The integrations that you may change, newest first. here: those that post to this room or listen on it. mine: those that you made or changed last (with this app: among the latest 100 changes), or that post as you. broken: the script does not compile, or a room or the post-as user is gone. Other words are looked for in name, channel, URL, post-as user and alias; with everywhere in all of these, however many integrations there are.',
    usage: '/integrations list [incoming|outgoing] [on|off|broken|mine|here|everywhere] [text] [page N]',
    examples: [
      '/integrations list',
      '/integrations list incoming off',
      '/integrations list here',
      '/integrations list REF',
    ],
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
  new: {
    summary: 'The form of a new integration; a strong token is made for an outgoing one.',
    usage: '/integrations new incoming|outgoing',
    examples: ['/integrations new incoming', '/integrations new outgoing'],
  },
  clone: {
    summary: 'The form of a new integration, filled in from another; it gets a token of its own.',
    usage: '/integrations clone REF',
    examples: ['/integrations clone REF'],
  },
  remove: {
    summary: 'Removes one, after asking for its name; it can be created again from the history.',
    usage: '/integrations remove REF',
    examples: ['/integrations remove REF'],
  },
  rotate: {
    summary: 'A new strong token for an outgoing one, told once.',
    usage: '/integrations rotate REF',
    examples: ['/integrations rotate REF'],
  },
  reveal: {
    summary:
      'The URLs of one with what is hidden elsewhere (•••), and the webhook URL of an incoming one with its token; the history keeps who saw them.',
    usage: '/integrations reveal REF',
    examples: ['/integrations reveal REF'],
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
  apply: {
    summary: 'Applies a payload of integrations.update, or the curl call with it; alone, a form to paste it into.',
    usage: '/integrations apply [payload]',
    examples: ['/integrations apply'],
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
  bulk: {
    summary: 'Changes all integrations that fit, as one plan; undone as one.',
    usage:
      '/integrations bulk WHERE field=value … (WHERE: field=value, field~text, on, off, incoming, outgoing, joined by and)',
    examples: [
      '/integrations bulk url~old.example url=https://new.example/hook',
      '/integrations bulk incoming and channel=#test enabled=false why="quiet week"',
    ],
  },
  export: {
    summary:
      'All integrations, or those that are named, as JSON for git, without their tokens and the hidden parts of their URLs.',
    usage: '/integrations export [REF …]',
    examples: ['/integrations export', '/integrations export REF'],
  },
  import: {
    summary: 'A form to paste an export into; creates what is missing and changes what differs, never removes.',
    usage: '/integrations import',
    examples: ['/integrations import'],
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
} as const satisfies Readonly<Record<string, CommandTexts>>;

export type CommandName = keyof typeof byName;

export const commands: Readonly<Record<CommandName, CommandTexts>> = byName;
