/** The exact example call from the documentation of `integrations.update`. The seed contains its user and integration. */
export const documentedCall = {
  userId: 'd26x6zSkaPSe5gCyy',
  authToken: 'Zu-Z6eKzIIz7MCCRGeHi29bYkXZCJ4SxFC0JAasqm92',
  payload: {
    type: 'webhook-incoming',
    name: 'Test',
    enabled: false,
    username: 'rocket.cat',
    scriptEnabled: false,
    channel: '#test',
    integrationId: 'x3tPXa9XXRqW6Xp2M',
  },
};
