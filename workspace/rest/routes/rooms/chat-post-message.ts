import type { FastifyInstance } from 'fastify';
import { addEndpoint } from '../../endpoint';
import { ApiError } from '../../http/api-error';
import { type MessagePayload, postMessage } from '../../messages/post-message';
import type { RestContext } from '../../rest-context';

const schema = { type: 'object', anyOf: [{ required: ['roomId'] }, { required: ['channel'] }] };

/** `POST chat.postMessage`: as the caller, or under another name with `message-impersonate`. */
export function chatPostMessage(app: FastifyInstance, context: RestContext): void {
  const { compile, permissions } = context;
  addEndpoint(app, context, {
    method: 'POST',
    path: 'chat.postMessage',
    query: compile.anything,
    body: compile.body<MessagePayload>(schema),
    handle: async ({ user, body }) => {
      if ((body.alias || body.avatar) && !(await permissions.has(user._id, 'message-impersonate'))) {
        throw new ApiError('Not enough permission');
      }
      const [posted] = await postMessage(context, user, body, { channel: [], alias: '', avatar: '', emoji: '' });
      if (!posted) throw new ApiError('unknown-error');
      return { ts: Date.now(), ...posted };
    },
  });
}
