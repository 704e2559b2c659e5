import { canaries } from '../../../workspace/seed/integrations';

/** The seeded URLs of the integration whose URLs contain secrets, as they are stored. */
export const storedUrls = {
  archived: `https://archive:${canaries.password}@records.example/archived?key=${canaries.queryValue}&v=2`,
  hook: `https://hooks.chat.example/services/T0/B0/${canaries.hookPath}`,
  copy: `https://${canaries.userInfo}@records.example/copy`,
} as const;

/** The same as people see them, and its avatar. */
export const shownUrls = {
  archived: 'https://archive:•••@records.example/archived?key=•••&v=•••',
  hook: 'https://hooks.chat.example/services/•••',
  copy: 'https://•••@records.example/copy',
} as const;
export const shownAvatar = 'https://cdn.example/archive.png?sig=•••';
