import type { SchemaObject } from 'ajv';
import type { FastifyInstance } from 'fastify';
import { record } from '../../database/json-fields';
import { restivusRefusals } from '../releases/refusals';
import type { ReleaseProfile } from '../releases/release-profile';
import { type Fields, changedAnswers, changedParameters, without } from './fault-hooks';

interface Mutation {
  /** What the stand-in does then; all else stays as the release does it. */
  says: string;
  profile?: (profile: ReleaseProfile) => ReleaseProfile;
  hook?: (app: FastifyInstance) => void;
}

type IntegrationRules = ReleaseProfile['integrations'];

const withIntegrations =
  (rules: Partial<IntegrationRules>) =>
  (profile: ReleaseProfile): ReleaseProfile => ({ ...profile, integrations: { ...profile.integrations, ...rules } });

const withLists =
  (rules: Partial<ReleaseProfile['lists']>) =>
  (profile: ReleaseProfile): ReleaseProfile => ({ ...profile, lists: { ...profile.lists, ...rules } });

/** Lets every branch of a schema have any other properties. */
const opened = ({ oneOf, ...schema }: SchemaObject): SchemaObject => ({
  ...schema,
  ...(Array.isArray(oneOf) && {
    oneOf: oneOf.map((branch: unknown) => ({ ...record(branch), additionalProperties: true })),
  }),
});

const isOutgoing = ({ type }: Fields): boolean => type === 'webhook-outgoing';

/** Ways in which the stand-in can be made to lie about release 8, one at a time, to see whether anybody notices. */
export const mutations = {
  'clears-what-incoming-omits': {
    says: 'An update empties what it leaves out of an incoming integration.',
    profile: withIntegrations({ omittedOfIncoming: 'set-to-null' }),
  },
  'takes-any-script-engine': {
    says: 'Scripts are taken for every engine.',
    profile: withIntegrations({ acceptsScriptEngine: () => true }),
  },
  'keeps-post-as-user': {
    says: 'The post-as user of an incoming integration cannot be changed.',
    profile: withIntegrations({ changesPostAsUser: false }),
  },
  'gives-role-bot': {
    says: 'A post-as user becomes a bot instead of needing a permission.',
    profile: withIntegrations({ postAsUser: 'becomes-bot' }),
  },
  'knows-no-skip-transpile': {
    says: 'There is no skipTranspile.',
    profile: withIntegrations({ knowsSkipTranspile: false }),
  },
  'takes-unknown-fields': {
    says: 'An update may have unknown fields.',
    profile: (profile) => ({
      ...profile,
      schemas: { ...profile.schemas, isIntegrationsUpdateProps: opened(profile.schemas.isIntegrationsUpdateProps) },
    }),
  },
  'converts-no-types': {
    says: 'Values of another type are refused instead of converted.',
    profile: (profile) => ({ ...profile, coercesBody: false }),
  },
  'filters-no-list': {
    says: 'A list has no filters by name and type.',
    profile: withLists({ filtersByNameAndType: false }),
  },
  'honours-queries': {
    says: 'A list honours a query for the database.',
    profile: withLists({ honoursQueryAndFields: true }),
  },
  'limits-no-calls': {
    says: 'Nobody is told a limit of calls.',
    profile: (profile) => ({ ...profile, rateLimit: undefined }),
  },
  'omits-success': {
    says: 'Who is not logged in is refused without the field success.',
    profile: (profile) => ({
      ...profile,
      refusals: { ...profile.refusals, notLoggedIn: restivusRefusals.notLoggedIn },
    }),
  },
  'ignores-target-url': {
    says: 'The target_url of an update is ignored.',
    hook: changedParameters('integrations.update', (fields) =>
      isOutgoing(fields) ? without(fields, 'target_url') : fields,
    ),
  },
  'makes-new-tokens': {
    says: 'An update gives an outgoing integration a token that nobody sent.',
    hook: changedParameters('integrations.update', (fields) =>
      isOutgoing(fields) && typeof fields.token === 'string' && fields.token.trim() !== ''
        ? { ...fields, token: `${fields.token}-new` }
        : fields,
    ),
  },
  'answers-404': {
    says: 'An id that nothing has is answered with 404.',
    hook: changedAnswers('integrations.update', (status, { error }) => ({
      status: error === 'No integration found.' ? 404 : status,
    })),
  },
  'refuses-lists-with-400': {
    says: 'Who may not list is refused with 400.',
    hook: changedAnswers('integrations.list', (status) => ({ status: status === 403 ? 400 : status })),
  },
  'counts-no-list': {
    says: 'A list does not tell how many there are.',
    hook: changedAnswers('integrations.list', (_, body) => ({ body: without(body, 'total') })),
  },
  'hides-script-errors': {
    says: 'What is wrong with a script cannot be read.',
    hook: changedAnswers('integrations.get', (_, { integration, ...body }) => ({
      body: {
        ...body,
        ...(integration !== undefined && { integration: without(record(integration) ?? {}, 'scriptError') }),
      },
    })),
  },
} satisfies Record<string, Mutation>;

export type MutationName = keyof typeof mutations;

const isMutationName = (text: string): text is MutationName => Object.hasOwn(mutations, text);

/** The name that a text is; undefined for any other text. */
export const mutationNamed = (text: string): MutationName | undefined => (isMutationName(text) ? text : undefined);

/** A release with one of its rules changed. */
export function mutatedProfile(profile: ReleaseProfile, name: MutationName | undefined): ReleaseProfile {
  const mutation: Mutation | undefined = name && mutations[name];
  return mutation?.profile?.(profile) ?? profile;
}

/** Changes what a server does on the way to its endpoints and back. */
export function addMutation(app: FastifyInstance, name: MutationName | undefined): void {
  const mutation: Mutation | undefined = name && mutations[name];
  mutation?.hook?.(app);
}
