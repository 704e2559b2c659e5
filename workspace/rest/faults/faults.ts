import type { SchemaObject } from 'ajv';
import type { FastifyInstance } from 'fastify';
import { record } from '../../database/json-fields';
import { restivusRefusals } from '../releases/refusals';
import type { ReleaseProfile } from '../releases/release-profile';
import { type Fields, changeAnswers, changeParameters, without } from './fault-hooks';

interface Fault {
  /** What the workspace does differently from the release. */
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

/** Allows additional properties in every branch of a schema. */
const openBranches = ({ oneOf, ...schema }: SchemaObject): SchemaObject => ({
  ...schema,
  ...(Array.isArray(oneOf) && {
    oneOf: oneOf.map((branch: unknown) => ({ ...record(branch), additionalProperties: true })),
  }),
});

const isOutgoing = ({ type }: Fields): boolean => type === 'webhook-outgoing';

/** Single deviations from release 8, to test whether the checks notice them. */
export const faults = {
  'clears-what-incoming-omits': {
    description: 'An update empties what it leaves out of an incoming integration.',
    profile: withIntegrations({ omittedOfIncoming: 'set-to-null' }),
  },
  'takes-any-script-engine': {
    description: 'Scripts are accepted for every engine.',
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
    description: 'An update accepts unknown fields.',
    profile: (profile) => ({
      ...profile,
      schemas: {
        ...profile.schemas,
        isIntegrationsUpdateProps: openBranches(profile.schemas.isIntegrationsUpdateProps),
      },
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
    description: 'A list accepts a database query.',
    profile: withLists({ honoursQueryAndFields: true }),
  },
  'limits-no-calls': {
    description: 'There is no rate limit.',
    profile: (profile) => ({ ...profile, rateLimit: undefined }),
  },
  'omits-success': {
    description: 'The refusal without a login lacks the field success.',
    profile: (profile) => ({
      ...profile,
      refusals: { ...profile.refusals, notLoggedIn: restivusRefusals.notLoggedIn },
    }),
  },
  'ignores-target-url': {
    description: 'The target_url of an update is ignored.',
    hook: changeParameters('integrations.update', (fields) =>
      isOutgoing(fields) ? without(fields, 'target_url') : fields,
    ),
  },
  'makes-new-tokens': {
    description: 'An update gives an outgoing integration another token than the one sent.',
    hook: changeParameters('integrations.update', (fields) =>
      isOutgoing(fields) && typeof fields.token === 'string' && fields.token.trim() !== ''
        ? { ...fields, token: `${fields.token}-new` }
        : fields,
    ),
  },
  'answers-404': {
    description: 'An unknown id is answered with 404.',
    hook: changeAnswers('integrations.update', (status, { error }) => ({
      status: error === 'No integration found.' ? 404 : status,
    })),
  },
  'refuses-lists-with-400': {
    description: 'A list without permission is refused with 400.',
    hook: changeAnswers('integrations.list', (status) => ({ status: status === 403 ? 400 : status })),
  },
  'counts-no-list': {
    description: 'A list has no total.',
    hook: changeAnswers('integrations.list', (_, body) => ({ body: without(body, 'total') })),
  },
  'hides-script-errors': {
    description: 'Script errors are not returned.',
    hook: changeAnswers('integrations.get', (_, { integration, ...body }) => ({
      body: {
        ...body,
        ...(integration !== undefined && { integration: without(record(integration) ?? {}, 'scriptError') }),
      },
    })),
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

const isFaultName = (text: string): text is FaultName => Object.hasOwn(faults, text);

/** Returns a text as the name of a fault; undefined if there is none. */
export const faultNamed = (text: string): FaultName | undefined => (isFaultName(text) ? text : undefined);

/** Returns a release with the fault applied to its rules. */
export function faultyProfile(profile: ReleaseProfile, name: FaultName | undefined): ReleaseProfile {
  const fault: Fault | undefined = name && faults[name];
  return fault?.profile?.(profile) ?? profile;
}

/** Adds the fault's hook to a server. */
export function addFault(app: FastifyInstance, name: FaultName | undefined): void {
  const fault: Fault | undefined = name && faults[name];
  fault?.hook?.(app);
}
