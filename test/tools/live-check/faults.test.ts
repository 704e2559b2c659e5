import { expect, test } from '@jest/globals';
import { type FaultName, faults } from '../../../workspace/rest/faults/faults';
import { askAll, titlesOf } from './support/ask-all';
import { administrator, withListening } from './support/with-listening';

/** The line that fails for each fault. */
const noticedBy: Record<FaultName, string> = {
  'clears-what-incoming-omits':
    'What an update of an incoming integration may leave out is kept, but emptied by release 7',
  'takes-any-script-engine':
    'Another script engine is taken by release 6; since 7 its scripts are refused, and without one nothing changes',
  'keeps-post-as-user':
    'The post-as user of an incoming integration can be changed since release 7.6; before, the field is ignored',
  'gives-role-bot': 'A post-as user without role bot is given it, or since release 8.6 refused',
  'knows-no-skip-transpile': 'A skipTranspile that is not said is stored as false, since release 8.4 knows it',
  'takes-unknown-fields':
    'One unknown field has an update of an outgoing integration refused, even one of the document or of incoming ones',
  'converts-no-types': 'A text in place of a yes or no is refused up to release 8.0, and converted since 8.6',
  'filters-no-list': 'A list is filtered by a part of the name in any case, and by type, since release 7',
  'honours-queries': 'A query for the database is honoured by release 6, and ignored since',
  'limits-no-calls':
    'Headers tell ordinary users the limit of calls, and exempt ones nothing; releases 7.0 to 7.8 tell nobody',
  'omits-success': 'Who is not logged in is refused with 401; release 6 has no success in that answer',
  'ignores-target-url':
    'A target_url comes before the id of an outgoing integration: the one with this URL is changed, or none',
  'makes-new-tokens': 'The token of an outgoing integration is the one that was sent: the old one again, or a new one',
  'answers-404': 'An id that nothing has is told by words, not by a status of its own, for both types',
  'refuses-lists-with-400': 'Lists are refused with 403 to who holds no permission about integrations',
  'counts-no-list': 'A list is paged: it tells where it began, how many it holds, and how many there are',
  'hides-script-errors':
    'A broken script is stored and told in scriptError, and what was compiled before is gone; that is no failure',
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
