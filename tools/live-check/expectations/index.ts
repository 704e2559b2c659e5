import type { Expectation } from '../expectation';
import { app } from './app';
import { channels } from './channels';
import { events } from './events';
import { hooks } from './hooks';
import { life } from './life';
import { limits } from './limits';
import { lists } from './lists';
import { omission } from './omission';
import { permissions } from './permissions';
import { scripts } from './scripts';
import { tokens } from './tokens';
import { users } from './users';
import { validation } from './validation';
import { whichOne } from './which-one';

/** Everything that is asked of a server; each by itself, in any order. */
export const expectations: readonly Expectation[] = [
  ...omission,
  ...whichOne,
  ...validation,
  ...channels,
  ...users,
  ...scripts,
  ...events,
  ...tokens,
  ...lists,
  ...life,
  ...permissions,
  ...limits,
  ...hooks,
  ...app,
];
