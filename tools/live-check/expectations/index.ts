import type { Expectation } from '../expectation';
import { app } from './app';
import { channels } from './channels';
import { events } from './events';
import { hooks } from './hooks';
import { lifecycle } from './lifecycle';
import { limits } from './limits';
import { lists } from './lists';
import { omission } from './omission';
import { permissions } from './permissions';
import { scripts } from './scripts';
import { tokens } from './tokens';
import { users } from './users';
import { validation } from './validation';
import { lookup } from './lookup';

/** All expectations. They are independent of each other and of their order. */
export const expectations: readonly Expectation[] = [
  ...omission,
  ...lookup,
  ...validation,
  ...channels,
  ...users,
  ...scripts,
  ...events,
  ...tokens,
  ...lists,
  ...lifecycle,
  ...permissions,
  ...limits,
  ...hooks,
  ...app,
];
