import { expect, test } from '@jest/globals';
import { type Socket, openDdpPushes } from '../../../../tools/live-check/app/ddp-pushes';
import { type Json, type JsonObject, readJson, textAt } from '../../../../tools/live-check/client/json';
import { NotApplicableError } from '../../../../tools/live-check/not-applicable-error';

const credentials = { userId: 'u1', token: 'secret' };

/** A socket whose server answers each message from a script. */
class ScriptedSocket implements Socket {
  readonly sent: Json[] = [];
  isClosed = false;
  private readonly onMessage: ((event: { readonly data: unknown }) => void)[] = [];

  constructor(private readonly answers: Record<string, readonly JsonObject[]>) {}

  addEventListener(
    type: 'open' | 'close' | 'error' | 'message',
    listener: (() => void) & ((event: { readonly data: unknown }) => void),
  ): void {
    if (type === 'message') this.onMessage.push(listener);
    if (type === 'open') setTimeout(listener, 0);
  }

  send(text: string): void {
    const message = readJson(text);
    this.sent.push(message);
    for (const answer of this.answers[textAt(message, 'msg')] ?? []) this.applyInteraction(answer);
  }

  applyInteraction(message: JsonObject): void {
    for (const listener of this.onMessage) listener({ data: JSON.stringify(message) });
  }

  close(): void {
    this.isClosed = true;
  }
}

const opening = {
  connect: [{ msg: 'connected', session: 's' }],
  method: [{ msg: 'result', id: 'login', result: { id: 'u1' } }],
  sub: [{ msg: 'ready', subs: ['pushes'] }],
};

test('logs in, listens to what is pushed to its user, and answers a ping', async () => {
  const socket = new ScriptedSocket(opening);
  const pushes = await openDdpPushes(socket, credentials);
  socket.applyInteraction({ msg: 'ping' });
  expect(socket.sent).toEqual([
    { msg: 'connect', version: '1', support: ['1'] },
    { msg: 'method', method: 'login', id: 'login', params: [{ resume: 'secret' }] },
    { msg: 'sub', id: 'pushes', name: 'stream-notify-user', params: ['u1/uiInteraction', false] },
    { msg: 'pong' },
  ]);

  const interaction = { type: 'modal.open', triggerId: 't2', view: { id: 'v' } };
  const answer = pushes.answerTo('t2');
  const fields = { eventName: 'u1/uiInteraction', args: [{ triggerId: 't1' }, interaction] };
  socket.applyInteraction({ msg: 'changed', collection: 'stream-notify-user', id: 'id', fields });
  expect(await answer).toEqual(interaction);

  pushes.close();
  expect(socket.isClosed).toBe(true);
});

test.each([
  [
    'login',
    { ...opening, method: [{ msg: 'result', id: 'login', error: { error: 403, message: 'Go away' } }] },
    'Go away',
  ],
  ['subscription', { ...opening, sub: [{ msg: 'nosub', id: 'pushes' }] }, 'the stream is refused'],
])('gives a refused %s as the reason', async (_, answers, reason) => {
  const socket = new ScriptedSocket(answers);
  const opened = openDdpPushes(socket, credentials);
  await expect(opened).rejects.toThrow(
    new NotApplicableError(`What the server pushes over its websocket cannot be heard: ${reason}.`),
  );
  expect(socket.isClosed).toBe(true);
});
