import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type CollectionName, type Database, type StoredDocument, collectionNames } from '../../../database/database';
import { seededUsers } from '../../../seeded-users';
import { sendAnswer } from '../../endpoint';
import { failure, success } from '../../http/answer';
import { ApiError } from '../../http/api-error';
import { bodyParams } from '../../http/body-params';
import { errorText } from '../../http/validators';
import type { RestContext } from '../../rest-context';
import { createOrderedStore } from '../../store/ordered-store';
import type { SettingValue } from '../../store/server-settings';
import { type ResetRequest, resetWorkspace } from './reset-workspace';

const settingsSchema = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } };

const resetSchema = {
  type: 'object',
  properties: {
    fixture: {
      type: 'object',
      propertyNames: { enum: collectionNames },
      additionalProperties: { type: 'array', items: { type: 'object', required: ['_id'] } },
    },
    settings: settingsSchema,
    appSettings: { type: 'object' },
    keepsApp: { type: 'boolean' },
  },
  additionalProperties: false,
};

const isCollection = (name: string): name is CollectionName =>
  collectionNames.some((collection) => collection === name);

const stored = (db: Database, name: CollectionName): Promise<StoredDocument[]> => createOrderedStore(db[name]).find({});

/** `/_workspace/*`: for programs that control the workspace, and for its page. Needs no login. */
export function workspaceControl(app: FastifyInstance, context: RestContext): void {
  const { compile, db, settings, requestLog } = context;
  const isReset = compile.strict<ResetRequest>(resetSchema);
  const areSettings = compile.strict<Record<string, SettingValue>>(settingsSchema);
  const params = (request: FastifyRequest): unknown => bodyParams(request.headers['content-type'], request.body);

  app.post('/_workspace/reset', async (request, reply) => {
    const body = params(request);
    if (!isReset(body)) return sendAnswer(reply, failure(new ApiError(errorText(isReset))));
    await resetWorkspace(context, body);
    return sendAnswer(reply, success());
  });

  app.get('/_workspace/collections', async (_, reply) => {
    const all = await Promise.all(collectionNames.map(async (name) => [name, await stored(db, name)] as const));
    return sendAnswer(reply, { status: 200, body: Object.fromEntries(all) });
  });

  app.get<{ Params: { name: string } }>('/_workspace/collections/:name', async ({ params: { name } }, reply) =>
    isCollection(name)
      ? sendAnswer(reply, { status: 200, body: await stored(db, name) })
      : sendAnswer(reply, failure(new ApiError(`There is no collection ${name}.`, { status: 404 }))),
  );

  app.put('/_workspace/settings', async (request, reply) => {
    const body = params(request);
    if (!areSettings(body)) return sendAnswer(reply, failure(new ApiError(errorText(areSettings))));
    await settings.set(body);
    return sendAnswer(reply, success());
  });

  app.get('/_workspace/people', async (_, reply) => sendAnswer(reply, { status: 200, body: await seededUsers(db) }));

  app.get('/_workspace/requests', (_, reply) => sendAnswer(reply, { status: 200, body: [...requestLog.all()] }));
  app.delete('/_workspace/requests', (_, reply) => {
    requestLog.clear();
    return sendAnswer(reply, success());
  });
}
