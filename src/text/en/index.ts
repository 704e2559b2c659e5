import { batches } from './batches';
import { commands } from './commands';
import { conversation } from './conversation';
import { effects } from './effects';
import { exporting } from './exporting';
import { failures } from './failures';
import { fields } from './fields';
import { history } from './history';
import { life } from './life';
import { listing } from './listing';
import { mistakes } from './mistakes';
import { pasting } from './pasting';
import { problems } from './problems';
import { results } from './results';
import { values } from './values';

export const en = {
  batches,
  commands,
  conversation,
  effects,
  exporting,
  failures,
  fields,
  history,
  life,
  listing,
  mistakes,
  pasting,
  problems,
  results,
  values,
};
