import { batch } from './batch';
import { commands } from './commands';
import { common } from './common';
import { errors } from './errors';
import { fields } from './fields';
import { history } from './history';
import { lifecycle } from './lifecycle';
import { outcomes } from './outcomes';
import { parseErrors } from './parse-errors';
import { payload } from './payload';
import { problems } from './problems';
import { search } from './search';
import { roomWarnings, sideEffects } from './side-effects';
import { transfer } from './transfer';
import { values } from './values';

export const en = {
  batch,
  commands,
  common,
  roomWarnings,
  sideEffects,
  transfer,
  errors,
  fields,
  history,
  lifecycle,
  search,
  parseErrors,
  payload,
  problems,
  outcomes,
  values,
};
