import { commands } from './commands';
import { conversation } from './conversation';
import { effects } from './effects';
import { failures } from './failures';
import { fields } from './fields';
import { history } from './history';
import { mistakes } from './mistakes';
import { problems } from './problems';
import { results } from './results';
import { values } from './values';

export const en = { commands, conversation, effects, failures, fields, history, mistakes, problems, results, values };
