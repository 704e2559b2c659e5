import { type Json, type JsonObject, isObject, listAt, readJson, textAt } from '../client/json';
import type { Credentials } from '../client/live-client';
import { NotApplicableError } from '../not-applicable-error';
import type { Pushes } from './pushes';
import { waitFor } from './wait-for';

/** The part of WebSocket that is used here. */
export interface Socket {
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  send(text: string): void;
  close(): void;
}

const stream = 'stream-notify-user';

/** Returns the replies to the server's messages that log in and subscribe to the user's stream, by `msg`. */
const repliesFor = ({ userId, token }: Credentials): ReadonlyMap<string, JsonObject> =>
  new Map<string, JsonObject>([
    ['ping', { msg: 'pong' }],
    ['connected', { msg: 'method', method: 'login', id: 'login', params: [{ resume: token }] }],
    ['result', { msg: 'sub', id: 'pushes', name: stream, params: [`${userId}/uiInteraction`, false] }],
  ]);

/** Returns whether a message opens the stream, or the reason why it is refused. */
function outcomeIn(message: Json): 'open' | { readonly refused: string } | undefined {
  const error = textAt(message, 'error', 'message') || textAt(message, 'error', 'error');
  if (error !== '' || textAt(message, 'msg') === 'nosub') return { refused: error || 'the stream is refused' };
  return textAt(message, 'msg') === 'ready' ? 'open' : undefined;
}

/**
 * Opens the stream of what a Rocket.Chat server pushes to a user's clients, through its realtime API (DDP).
 *
 * @param socket to `/websocket` below the server's address, not yet open
 * @throws NotApplicableError if the stream does not open
 */
export async function openDdpPushes(socket: Socket, credentials: Credentials): Promise<Pushes> {
  const replies = repliesFor(credentials);
  const received: JsonObject[] = [];
  let outcome: ReturnType<typeof outcomeIn>;
  const send = (message: JsonObject): void => {
    socket.send(JSON.stringify(message));
  };
  const onClose = (): void => {
    outcome ??= { refused: 'it is closed' };
  };
  socket.addEventListener('open', () => {
    send({ msg: 'connect', version: '1', support: ['1'] });
  });
  socket.addEventListener('close', onClose);
  socket.addEventListener('error', onClose);
  socket.addEventListener('message', ({ data }) => {
    const message = readJson(String(data));
    outcome ??= outcomeIn(message);
    const reply = replies.get(textAt(message, 'msg'));
    if (reply !== undefined) send(reply);
    if (textAt(message, 'collection') === stream) received.push(...listAt(message, 'fields', 'args').filter(isObject));
  });

  const opened = (await waitFor(() => outcome)) ?? { refused: 'no answer' };
  if (opened !== 'open') {
    socket.close();
    throw new NotApplicableError(`What the server pushes over its websocket cannot be heard: ${opened.refused}.`);
  }
  return {
    answerTo: (triggerId) =>
      waitFor(() => received.find((interaction) => textAt(interaction, 'triggerId') === triggerId)),
    close() {
      socket.close();
    },
  };
}
