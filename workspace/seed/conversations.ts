export interface ChatMessage {
  /** ISO 8601. */
  at: string;
  by: string;
  text: string;
}

export interface RoomMessage extends ChatMessage {
  /** `#name`, or `@username` for the direct room with that person. */
  in: string;
  /** The messages of its thread, oldest first. */
  replies?: ChatMessage[];
}

/** A message of an incoming webhook, posted to all channels of its integration. */
export interface WebhookMessage {
  at: string;
  integration: string;
  text: string;
}

/** The messages of people. */
export const roomMessages: RoomMessage[] = [
  {
    in: '#general',
    at: '2026-11-16T09:02:14.000Z',
    by: 'ana',
    text: 'Good morning. This week: release 4.12 on Wednesday, and a review of all webhooks before the audit.',
  },
  {
    in: '#general',
    at: '2026-11-18T14:41:50.000Z',
    by: 'ines',
    text: 'The CSV export works for the finance team. Thank you!',
  },
  {
    in: '#general',
    at: '2026-11-19T10:15:33.000Z',
    by: 'paul',
    text: 'Whom do I ask to change a webhook? Ours still posts under its old name.',
  },
  {
    in: '#general',
    at: '2026-11-19T10:18:02.000Z',
    by: 'ana',
    text: 'Ines or me for incoming ones, Otto for outgoing ones. `/integrations list` shows us what there is.',
  },
  {
    in: '#dev',
    at: '2026-11-17T16:20:45.000Z',
    by: 'otto',
    text: 'The deploy bot still calls deploy.old.example. That host goes away on the 30th, so the URL has to change.',
    replies: [
      { at: '2026-11-17T16:31:09.000Z', by: 'rodriq', text: 'Is the new one up?' },
      {
        at: '2026-11-17T16:38:27.000Z',
        by: 'otto',
        text: 'Since Monday: https://deploy.example/hooks/chat. It takes the same token.',
      },
      {
        at: '2026-11-17T16:52:40.000Z',
        by: 'ana',
        text: 'Then the first of its URLs is all there is to change. The audit address stays.',
      },
    ],
  },
  {
    in: '#dev',
    at: '2026-11-20T09:02:18.000Z',
    by: 'owen',
    text: 'ExportTest is mine: a retry is counted twice. The fix is in review.',
  },
  {
    in: '#alerts',
    at: '2026-11-20T08:05:51.000Z',
    by: 'mia',
    text: 'I am looking at MailTest. The mail server of the test stage was restarted at five.',
  },
  {
    in: '#alerts',
    at: '2026-11-20T08:47:12.000Z',
    by: 'mia',
    text: 'Confirmed, it passes again. ExportTest is a real one, Owen has it.',
  },
  {
    in: '#alerts',
    at: '2026-11-20T09:10:36.000Z',
    by: 'rodriq',
    text: 'Grafana says nothing here while its webhook is disabled. The new dashboards are ready, it can go back on.',
  },
  {
    in: '#test',
    at: '2026-11-16T15:12:20.000Z',
    by: 'rodriq',
    text: 'It arrives. The alias is still Jim, from the first try in 2021.',
  },
  {
    in: '#test',
    at: '2026-11-18T11:24:05.000Z',
    by: 'ines',
    text: 'I am going to try some changes to it in here, please do not mind the noise.',
  },
  {
    in: '@ana',
    at: '2026-11-19T17:02:11.000Z',
    by: 'rodriq',
    text: 'Could you go through the incoming webhooks before the audit? Name, channel, and whom they post as.',
  },
  {
    in: '@rodriq',
    at: '2026-11-19T17:06:48.000Z',
    by: 'ana',
    text: 'Tomorrow morning. Jenkins has two; the nightly one gets an emoji, so that people can tell them apart.',
  },
  {
    in: '@ana',
    at: '2026-11-19T17:08:30.000Z',
    by: 'rodriq',
    text: 'Good idea. Release notes is Owen’s, please ask him first.',
  },
];

/** The messages of webhooks. Disabled ones, such as Grafana's, posted nothing. */
export const webhookMessages: WebhookMessage[] = [
  { at: '2026-11-16T15:10:02.000Z', integration: 'Test', text: 'Hello from the command line' },
  {
    at: '2026-11-17T08:55:37.000Z',
    integration: 'GitHub',
    text: 'owen pushed to acme/portal\n• Retry failed exports\n• Log the size of an export',
  },
  { at: '2026-11-17T09:03:19.000Z', integration: 'Jenkins build', text: 'portal #1482 passed in 6 min 12 s' },
  {
    at: '2026-11-18T14:30:00.000Z',
    integration: 'Release notes',
    text: 'Version 4.12.0 is out: faster search, and exports as CSV. https://releases.example/4.12.0',
  },
  { at: '2026-11-19T05:41:08.000Z', integration: 'Jenkins nightly', text: 'portal nightly #610 passed in 41 min' },
  {
    at: '2026-11-20T05:42:55.000Z',
    integration: 'Jenkins nightly',
    text: 'portal nightly #611 failed: 2 of 934 tests (ExportTest, MailTest)',
  },
];
