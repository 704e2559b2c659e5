import type { SchemaObject } from 'ajv';
import type { FastifyInstance } from 'fastify';
import { record } from '../../database/json-fields';
import { restivusRefusals } from '../releases/refusals';
import type { ReleaseProfile } from '../releases/release-profile';
import { type Fields, changedAnswers, changedParameters, without } from './fault-hooks';

interface Fault {
  /** What the stand-in does then; all else stays as the release does it. */
  description: string;
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
export const faults = {
  'clears-what-incoming-omits': {
    description: 'An update empties what it leaves out of an incoming integration.',
    profile: withIntegrations({ omittedOfIncoming: 'set-to-null' }),
  },
  'takes-any-script-engine': {
    description: 'Scripts are taken for every engine.',
    profile: withIntegrations({ acceptsScriptEngine: () => true }),
  },
  'keeps-post-as-user': {
    description: 'The post-as user of an incoming integration cannot be changed.',
    profile: withIntegrations({ changesPostAsUser: false }),
  },
  'gives-role-bot': {
    description: 'A post-as user becomes a bot instead of needing a permission.',
    profile: withIntegrations({ postAsUser: 'becomes-bot' }),
  },
  'knows-no-skip-transpile': {
    description: 'There is no skipTranspile.',
    profile: withIntegrations({ knowsSkipTranspile: false }),
  },
  'takes-unknown-fields': {
    description: 'An update may have unknown fields.',
    profile: (profile) => ({
      ...profile,
      schemas: { ...profile.schemas, isIntegrationsUpdateProps: opened(profile.schemas.isIntegrationsUpdateProps) },
    }),
  },
  'converts-no-types': {
    description: 'Values of another type are refused instead of converted.',
    profile: (profile) => ({ ...profile, coercesBody: false }),
  },
  'filters-no-list': {
    description: 'A list has no filters by name and type.',
    profile: withLists({ filtersByNameAndType: false }),
  },
  'honours-queries': {
    description: 'A list honours a query for the database.',
    profile: withLists({ honoursQueryAndFields: true }),
  },
  'limits-no-calls': {
    description: 'Nobody is told a limit of calls.',
    profile: (profile) => ({ ...profile, rateLimit: undefined }),
  },
  'omits-success': {
    description: 'Who is not logged in is refused without the field success.',
    profile: (profile) => ({
      ...profile,
      refusals: { ...profile.refusals, notLoggedIn: restivusRefusals.notLoggedIn },
    }),
  },
  'ignores-target-url': {
    description: 'The target_url of an update is ignored.',
    hook: changedParameters('integrations.update', (fields) =>
      isOutgoing(fields) ? without(fields, 'target_url') : fields,
    ),
  },
  'makes-new-tokens': {
    description: 'An update gives an outgoing integration a token that nobody sent.',
    hook: changedParameters('integrations.update', (fields) =>
      isOutgoing(fields) && typeof fields.token === 'string' && fields.token.trim() !== ''
        ? { ...fields, token: `${fields.token}-new` }
        : fields,
    ),
  },
  'answers-404': {
    description: 'An id that nothing has is answered with 404.',
    hook: changedAnswers('integrations.update', (status, { error }) => ({
      status: error === 'No integration found.' ? 404 : status,
    })),
  },
  'refuses-lists-with-400': {
    description: 'Who may not list is refused with 400.',
    hook: changedAnswers('integrations.list', (status) => ({ status: status === 403 ? 400 : status })),
  },
  'counts-no-list': {
    description: 'A list does not tell how many there are.',
    hook: changedAnswers('integrations.list', (_, body) => ({ body: without(body, 'total') })),
  },
  'hides-script-errors': {
    description: 'What is wrong with a script cannot be read.',
    hook: changedAnswers('integrations.get', (_, { integration, ...body }) => ({
      body: {
        ...body,
        ...(integration !== undefined && { integration: without(record(integration) ?? {}, 'scriptError') }),
      },
    })),
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

const isFaultName = (text: string): text is FaultName => Object.hasOwn(faults, text);

/** The name that a text is; undefined for any other text. */
export const faultNamed = (text: string): FaultName | undefined => (isFaultName(text) ? text : undefined);

/** A release with one of its rules changed. */
export function faultyProfile(profile: ReleaseProfile, name: FaultName | undefined): ReleaseProfile {
  const fault: Fault | undefined = name && faults[name];
  return fault?.profile?.(profile) ?? profile;
}

/** Changes what a server does on the way to its endpoints and back. */
export function addFault(app: FastifyInstance, name: FaultName | undefined): void {
  const fault: Fault | undefined = name && faults[name];
  fault?.hook?.(app);
}
