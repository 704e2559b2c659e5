import { describe, expect, test } from '@jest/globals';
import { integrationUpdate, integrations } from '../../src/commands/index';
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
