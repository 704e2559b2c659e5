import { mistakes } from './args';
import { batches } from './batch';
import { commands } from './commands';
import { conversation } from './common';
import { failures } from './errors';
import { fields } from './fields';
import { history } from './history';
import { life } from './lifecycle';
import { results } from './outcome';
import { pasting } from './payload';
import { problems } from './problems';
import { listing } from './search';
import { effects } from './side-effects';
import { exporting } from './transfer';
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
