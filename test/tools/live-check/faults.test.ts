import { expect, test } from '@jest/globals';
import { type FaultName, faults } from '../../../workspace/rest/faults/faults';
import { askAll, titlesOf } from './support/ask-all';
import { administrator, withListening } from './support/with-listening';

/** The line that fails for each fault. */
const noticedBy: Record<FaultName, string> = {
  'clears-what-incoming-omits':
    'Optional fields that an update of an incoming integration leaves out are kept, except by release 7, which empties them',
  'takes-any-script-engine':
    'Release 6 accepts another script engine; later releases refuse it with a script, and ignore it without one',
  'keeps-post-as-user':
    'The post-as user of an incoming integration can be changed since release 7.6; before, the field is ignored',
  'gives-role-bot': 'A post-as user without the role bot gets it, or since release 8.6 is refused',
  'knows-no-skip-transpile': 'Since release 8.4, a missing skipTranspile is stored as false',
  'takes-unknown-fields':
    'An update of an outgoing integration with an unknown field is refused, also with one of the document or of incoming integrations',
  'converts-no-types': 'A text instead of a boolean is refused up to release 8.0, and converted since 8.6',
  'filters-no-list': 'A list is filtered by a part of the name in any case, and by type, since release 7',
  'honours-queries': 'Release 6 applies the parameter query, later releases ignore it',
  'limits-no-calls': 'Headers show the rate limit to users who are not exempt from it, except in releases 7.0 to 7.8',
  'omits-success': 'Requests without a login are refused with 401; in release 6 the answer has no success',
  'ignores-target-url':
    'A target_url takes precedence over the id of an outgoing integration: the one with this URL is changed, or none',
  'makes-new-tokens': 'The token of an outgoing integration is stored as it was sent',
  'answers-404': 'An unknown id is reported by the error text, not by its own status, for both types',
  'refuses-lists-with-400': 'Users without a permission for integrations are refused lists, with 403',
  'counts-no-list': 'A list is paged, with its offset, its count and the total',
  'hides-script-errors':
    'A broken script is stored with its scriptError, and the compiled script is removed; the update succeeds',
};

/** Each fault takes some 75 requests: `npm run test:sweeps` tries all of them, `npm run test:all` every third. */
const step = process.env.FAULTS === 'all' ? 1 : 3;

const chosenFaults = Object.entries(faults)
  .map(([name, { description }]) => ({ name, description }))
  .filter((_, index) => index % step === 0);

test.each(chosenFaults)('exactly one line fails: $description', async ({ name }) => {
  const [fault] = Object.keys(noticedBy).filter((candidate): candidate is FaultName => candidate === name);
  await withListening(fault === undefined ? {} : { fault }, async (url) => {
    const asked = await askAll({ url, credentials: administrator });
    expect(titlesOf(asked, 'wrong', 'failed')).toEqual(fault && [noticedBy[fault]]);
    expect(asked.cleanUp.remaining).toEqual([]);
  });
});
