import type { IntegrationType } from '../../domain/fields/integration-type';
import { typeNames } from './phrases';

const events: Readonly<Record<string, string>> = {
  sendMessage: 'a message is sent',
  fileUploaded: 'a file is uploaded',
  roomArchived: 'a room is archived',
  roomCreated: 'a room is created',
  roomJoined: 'somebody joins a room',
  roomLeft: 'somebody leaves a room',
  userCreated: 'a user is created',
};

function at(iso: string): string {
  return iso === '' ? 'at an unknown time' : iso.replace('T', ' ').replace(/:\d\d(\.\d+)?Z$/, ' UTC');
}

export const values = {
  yes: 'Yes',
  no: 'No',
  empty: '(empty)',
  secretSet: '(hidden)',
  secretMissing: '(none)',
  lines: (count: number): string => (count === 1 ? '1 line' : `${count} lines`),
  type: (type: IntegrationType): string => typeNames[type],
  choice: (choice: string): string => (events[choice] === undefined ? choice : `${choice}: ${events[choice]}`),
  at,
  /** Of milliseconds since 1970. */
  atTime: (time: number): string => at(new Date(time).toISOString()),
  somebody: 'somebody',
};
