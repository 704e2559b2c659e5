import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { StoredDocument } from '../../../database/database';
import { findOne } from '../../../database/find-one';
import { record, text } from '../../../database/json-fields';
import { hashLoginToken } from '../../auth/hash-login-token';
import { hashPassword } from '../../auth/hash-password';
import { sendAnswer } from '../../endpoint';
import { type Answer, failure, success } from '../../http/answer';
import { endpointPath } from '../../http/endpoint-path';
import type { RestContext } from '../../rest-context';
import { omit } from '../../store/omit';

const hasPassword = ({ _id, services }: StoredDocument, password: string): boolean =>
  record(record(services)?.password)?.scrypt === hashPassword(password, _id);

/** Returns the refusal without a login, with another text: in release 6 neither has `success` (docs/rocketchat/rest-api.md, J.1). */
const refused = ({ profile: { refusals } }: RestContext): Answer => ({
  status: 401,
  body: { ...record(refusals.notLoggedIn.body), error: 'Unauthorized', message: 'Unauthorized' },
});

async function answerLogin(context: RestContext, params: unknown): Promise<Answer> {
  const { db } = context;
  const body = record(params);
  const [username, password] = [text(body?.user) ?? text(body?.username), text(body?.password)];
  const user = await findOne(db.users, { username: username ?? '' });
  if (!user || password === undefined || !hasPassword(user, password)) return refused(context);

  const authToken = randomBytes(32).toString('base64url');
  const stored = { 'services.resume.loginTokens': { hashedToken: hashLoginToken(authToken) } };
  await db.users.updateAsync({ _id: user._id }, { $push: stored });
  return success({ status: 'success', data: { userId: user._id, authToken, me: omit(user, 'services') } });
}

/** `POST login` with `{user or username, password}`; the users of the seed have no passwords. */
export function login(app: FastifyInstance, context: RestContext): void {
  const { readBody } = context.profile;
  app.post(endpointPath('login'), async ({ headers, body }, reply) => {
    const params = new Promise((resolve) => {
      resolve(readBody(headers['content-type'], body));
    });
    return sendAnswer(reply, await params.then((read) => answerLogin(context, read)).catch(failure));
  });
}
