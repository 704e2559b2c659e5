import { describe, expect, test } from '@jest/globals';
import { integrationUpdate, integrations } from '../../src/commands/index';
import { NotPermittedError } from '../../src/domain/permissions';
import { catalog as sentences } from '../../src/i18n/catalog';
import { type FakeContext, fakeContext } from '../support/fakes/fake-context';
import { fakePorts } from '../support/fakes/fake-ports';
import { textsIn } from '../support/view-contents';

async function runCommand(command: typeof integrations, ...args: string[]): Promise<FakeContext> {
  const context = fakeContext();
  await command(context, args);
  return context;
}

describe('/integrations', () => {
  test('lists without arguments', async () => {
    expect((await runCommand(integrations)).said[0]?.text).toBe('2 integrations');
  });

  test('list takes filters', async () => {
    expect((await runCommand(integrations, 'list', 'incoming', 'on')).said[0]?.text).toBe(
      '1 integration: incoming, on',
    );
  });

  test('accepts the name of a command in any case', async () => {
    expect((await runCommand(integrations, 'SHOW', 'Guggy')).said[0]?.text).toBe('Guggy (id out1)');
  });

  test.each([
    ['lst', '/integrations list'],
    ['sohw', '/integrations show'],
  ])('%s offers %s', async (typed, offered) => {
    expect((await runCommand(integrations, typed)).said[0]?.text).toContain(`Did you mean ${offered}`);
  });

  test.each(['constructor', '__proto__', '🦄'])('%s is not a command', async (typed) => {
    expect((await runCommand(integrations, typed)).said[0]?.text).toContain(`There is no command “${typed}”`);
  });

  test('shows an outgoing integration without its token, and an incoming one with its masked URL', async () => {
    const { said } = await runCommand(integrations, 'show', 'Deployments');
    expect(textsIn(said)).toContain('Webhook URL: https://chat.test/hooks/in1/…');
    expect(JSON.stringify((await runCommand(integrations, 'show', 'Guggy')).said)).not.toContain('tokOutgoing');
  });
});

describe('help', () => {
  test('names every command', async () => {
    const { said } = await runCommand(integrations, 'help');
    for (const { usage } of Object.values(sentences.commands)) expect(textsIn(said).join('\n')).toContain(usage);
  });

  test('of a command gives working examples with an existing integration', async () => {
    expect(textsIn((await runCommand(integrations, 'help', 'set')).said)).toContain(
      '/integrations set "Deployments" enabled=false',
    );
  });

  test('of an unknown command offers the closest match', async () => {
    expect((await runCommand(integrations, 'help', 'sett')).said[0]?.text).toContain('Did you mean /integrations set');
  });

  test('needs neither a server nor a permission', async () => {
    const context = fakeContext(fakePorts({ roles: [] }));
    const down = {
      ...context,
      integrations: { ...context.integrations, search: () => Promise.reject(new Error('down')) },
    };
    await integrations(down, ['help', 'show']);
    expect(textsIn(context.said)).toContain('/integrations show REF');
  });
});

describe('/integration-update', () => {
  test('opens the picker without arguments', async () => {
    expect((await runCommand(integrationUpdate)).opened).toMatchObject([{ retryCommand: ['edit'] }]);
  });

  test('with a reference opens its form', async () => {
    expect((await runCommand(integrationUpdate, 'Guggy')).opened).toMatchObject([{ retryCommand: ['edit', 'out1'] }]);
  });

  test.each([[['Guggy', 'alias=x']], [['{"integrationId":"out1","alias":"x"}']]])(
    'with %j makes a plan',
    async (args) => {
      const { ports } = await runCommand(integrationUpdate, ...args);
      expect([...ports.plans.saved.values()]).toMatchObject([
        { steps: [{ integrationId: 'out1', changes: { alias: 'x' } }] },
      ]);
    },
  );
});

describe('before anything is parsed', () => {
  const payload = '{alias: x}';

  test.each([
    ['too many characters', ['apply', `{alias: ${'x'.repeat(20_000)}}`]],
    ['too many words', ['enable', ...Array<string>(1_001).fill('a')]],
  ])('a command with %s is refused', async (_title, args) => {
    const { said, opened } = await runCommand(integrations, ...args);
    expect(said.map(({ text }) => text)).toEqual([
      'This command is too long. Use at most 20000 characters and 1000 words.',
    ]);
    expect(opened).toEqual([]);
  });

  test.each([
    ['apply', []],
    ['apply', [payload]],
    ['import', []],
    ['set', ['Guggy', 'alias=x']],
    ['set', ['curl', '-X', 'PUT']],
    ['bulk', ['on', 'alias=x']],
    ['enable', ['Guggy']],
    ['new', ['incoming']],
  ] as const)('%s %j needs a permission', async (name, args) => {
    const context = fakeContext(fakePorts({ roles: [] }));
    await expect(integrations(context, [name, ...args])).rejects.toThrow(NotPermittedError);
    expect([context.said, context.opened]).toEqual([[], []]);
  });

  test('help needs none', async () => {
    const context = fakeContext(fakePorts({ roles: [] }));
    await integrations(context, ['help']);
    expect(context.said).toHaveLength(1);
  });
});

test('of many errors only the first are listed', async () => {
  const { said } = await runCommand(integrations, 'set', 'Guggy', ...Array.from({ length: 12 }, (_, n) => `x${n}=1`));
  expect(said[0]?.text.split('\n')).toHaveLength(12);
  expect(said[0]?.text).toContain('And 2 more errors.');
});

test('bulk takes a limited number of conditions', async () => {
  const conditions = Array.from({ length: 51 }, () => 'name~a');
  const { said } = await runCommand(integrations, 'bulk', ...conditions, 'alias=x');
  expect(said[0]?.text).toBe('Use at most 50 conditions.');
});
