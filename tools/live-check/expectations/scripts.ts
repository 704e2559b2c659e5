import { pick, textAt } from '../client/json';
import { type Expectation, always, since } from '../expectation';
import { report } from '../report';
import { update } from '../update';

const validScript = 'class Script { process_incoming_request() { return {}; } }';
const otherScript = 'class Script { process_incoming_request() { return { error: "other" }; } }';
const brokenScript = 'class Script {';

/** Scripts of integrations. */
export const scripts: readonly Expectation[] = [
  {
    title: 'An enabled script is compiled when it is stored',
    source: 'H.1',
    expected: always({ status: '200', compiled: true }),
    async observe(server) {
      const integration = await server.incoming();
      const answer = await update(server, integration, { script: validScript, scriptEnabled: true });
      const stored = await server.stored(integration);
      return { status: report(answer), compiled: textAt(stored, 'scriptCompiled') !== '' };
    },
  },
  {
    title: 'A broken script is stored with its scriptError, and the compiled script is removed; the update succeeds',
    source: 'H.1',
    expected: always({ status: '200', scriptError: 'SyntaxError', compiled: false }),
    async observe(server) {
      const integration = await server.incoming({ script: validScript, scriptEnabled: true });
      const answer = await update(server, integration, { script: brokenScript, scriptEnabled: true });
      const stored = await server.stored(integration);
      return {
        status: report(answer),
        scriptError: textAt(stored, 'scriptError', 'name'),
        compiled: 'scriptCompiled' in stored,
      };
    },
  },
  {
    title: 'A disabled script is stored unchecked',
    source: 'H.1',
    expected: always({ script: brokenScript }),
    async observe(server) {
      const integration = await server.incoming();
      await update(server, integration, { script: brokenScript, scriptEnabled: false });
      return pick(await server.stored(integration), 'script', 'scriptError');
    },
  },
  {
    title: 'The compiled script of an incoming integration keeps running if an update enables scripts and sends none',
    source: 'C.4',
    expected: always('the one from before'),
    async observe(server) {
      const integration = await server.incoming({ script: validScript, scriptEnabled: true });
      const before = textAt(await server.stored(integration), 'scriptCompiled');
      await update(server, integration, { scriptEnabled: true });
      const after = textAt(await server.stored(integration), 'scriptCompiled');
      return after !== '' && after === before ? 'the one from before' : 'another';
    },
  },
  {
    title: 'The compiled script of an outgoing integration is removed if an update sends none',
    source: 'C.3',
    expected: always({ before: true, after: false }),
    async observe(server) {
      const integration = await server.outgoing({ script: validScript, scriptEnabled: true });
      const before = textAt(await server.stored(integration), 'scriptCompiled') !== '';
      await update(server, integration, { scriptEnabled: true });
      return { before, after: 'scriptCompiled' in (await server.stored(integration)) };
    },
  },
  {
    title: 'An update that is refused for its channel still replaces the running script of an incoming integration',
    source: 'H.2',
    expected: always({ status: '400 error-invalid-room', script: 'the old one', compiled: 'a new one' }),
    async observe(server) {
      const integration = await server.incoming({ script: validScript, scriptEnabled: true });
      const before = textAt(await server.stored(integration), 'scriptCompiled');
      const channel = `#${server.own.nameFor('nothing')}`;
      const answer = await update(server, integration, { script: otherScript, scriptEnabled: true, channel });
      const { script, scriptCompiled } = await server.stored(integration);
      return {
        status: report(answer),
        script: script === validScript ? 'the old one' : 'a new one',
        compiled: scriptCompiled === before ? 'the old one' : 'a new one',
      };
    },
  },
  {
    title: 'Release 6 accepts another script engine; later releases refuse it with a script, and ignore it without one',
    source: 'A.5, H.3',
    expected: since(
      { withScript: '200', withoutScript: '200', scriptEnabled: true },
      {
        '7.0': {
          withScript: '400 integration-scripts-unknown-engine',
          withoutScript: '200',
          scriptEnabled: false,
        },
      },
    ),
    async observe(server) {
      const integration = await server.incoming();
      const engine = { scriptEngine: 'vm2' };
      const withScript = await update(server, integration, { ...engine, script: validScript });
      const withoutScript = await update(server, integration, { ...engine, scriptEnabled: true });
      return {
        withScript: report(withScript),
        withoutScript: report(withoutScript),
        ...pick(await server.stored(integration), 'scriptEnabled'),
      };
    },
  },
];
