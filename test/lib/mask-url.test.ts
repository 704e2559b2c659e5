import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mask, maskUrl } from '../../src/lib/mask-url';

describe('what may be secret is hidden', () => {
  test.each([
    ['a password', 'https://user:pass@host.example/path', 'https://user:•••@host.example/path'],
    ['a user alone, which is a token', 'https://pass@host.example/path', 'https://•••@host.example/path'],
    ['a user before an empty password', 'https://pass:@host.example', 'https://•••@host.example'],
    ['a token as GitHub has it', 'https://pass:x-oauth-basic@host.example', 'https://•••@host.example'],
    ['a password with an @', 'https://user:pa@ss@host.example/x', 'https://user:•••@host.example/x'],
    ['a password with a slash', 'https://user:pa/ss@host.example/x', 'https://user:•••@host.example/x'],
    ['the values of a query', 'https://a.example/x?key=pass&b=1#pass', 'https://a.example/x?key=•••&b=•••#•••'],
    ['a query without a name', 'https://a.example?pass', 'https://a.example?•••'],
    ['a query that ends like base64', 'https://a.example?cGFzcw==', 'https://a.example?•••'],
    ['a URL in a query', 'https://a.example?to=https://u:p@b.example', 'https://a.example?to=•••'],
    ['a hook of Slack', 'https://hooks.slack.com/services/T0/B0/pass', 'https://hooks.slack.com/services/•••'],
    ['one like it', 'https://hooks.chat.example/a/pass', 'https://hooks.chat.example/a/•••'],
    ['one of Discord', 'https://discord.com/api/webhooks/123/pass/slack', 'https://discord.com/api/webhooks/123/•••'],
    [
      'one of Teams',
      'https://a.webhook.office.com/webhookb2/a@b/Hook/c/d',
      'https://a.webhook.office.com/webhookb2/•••',
    ],
    [
      'one of Rocket.Chat',
      'https://a.example/hooks/x3tPXa9XXRqW6Xp2M/pass',
      'https://a.example/hooks/x3tPXa9XXRqW6Xp2M/•••',
    ],
    ['one of Mattermost', 'https://a.example/hooks/xi9q7c8k5pyz3dw1', 'https://a.example/hooks/•••'],
    ['a generated segment', 'https://a.example/in/f3a9c81b07d24e65/go', 'https://a.example/in/•••/go'],
    ['what follows a key', 'https://a.example/with/key/pass', 'https://a.example/with/key/•••'],
    ['a URL without its scheme', 'hooks.slack.com/services/T0/B0/pass', 'hooks.slack.com/services/•••'],
    ['a part of one', '?rc_token=pass', '?rc_token=•••'],
  ])('%s', (_title, url, shown) => {
    expect(maskUrl(url)).toBe(shown);
    expect(maskUrl(shown)).toBe(shown);
  });
});

describe('what is not stays', () => {
  test.each([
    'https://a.example',
    'http://a.example:8080/',
    'https://[::1]:3000/x',
    'https://a.example/hooks/chat',
    'https://a.example/hooks',
    'https://a.example/api/v1/integrations.update',
    'https://a.example/@scope/package-2.0.1/release-2024-notes',
    'https://github.githubassets.com/favicons/favicon.png',
    'http://res.guggy.com/logo_128.png',
    'https://a.example/%E4%BD%A0%E5%A5%BD%E4%B8%96%E7%95%8C',
    'https://a.example/hooks/x3tPXa9XXRqW6Xp2M/…',
  ])('%s', (url) => {
    expect(maskUrl(url)).toBe(url);
  });
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
/** Marked, because a short one could be in any host by chance. */
const secret = fc.stringMatching(/^[\w.~%!$'()*+-]{0,12}$/).map((text) => `S3cr3t${text}`);
const host = fc.tuple(word, word).map((labels) => labels.join('.'));
const token = fc.stringMatching(/^[A-Za-z0-9]{8,48}$/).map((text) => `S3cr3t${text}`);

/** URLs with a secret in one or several places. */
const urls = fc
  .record({
    user: fc.option(fc.tuple(word, secret), { nil: undefined }),
    token: fc.option(secret, { nil: undefined }),
    host,
    path: fc.array(word, { maxLength: 3 }),
    hook: fc.option(
      fc.tuple(fc.constantFrom('hooks', 'webhooks', 'api/webhooks'), fc.array(word, { maxLength: 1 }), token),
      {
        nil: undefined,
      },
    ),
    query: fc.array(fc.tuple(word, secret), { maxLength: 3 }),
    fragment: fc.option(secret, { nil: undefined }),
  })
  .map(({ user, token: only, path, hook, query, fragment, ...rest }) => {
    const userInfo = user === undefined ? (only ?? '') : user.join(':');
    const segments = [...path, ...(hook === undefined ? [] : [hook[0], ...hook[1], hook[2]])];
    return [
      `https://${userInfo === '' ? '' : `${userInfo}@`}${rest.host}/${segments.join('/')}`,
      query.length === 0 ? '' : `?${query.map((pair) => pair.join('=')).join('&')}`,
      fragment === undefined ? '' : `#${fragment}`,
    ].join('');
  });

test('a text without a secret stays to the letter', () => {
  expect(['\\\\', 'a\\\\b', '', '/', 'https://a.test/x?'].map(maskUrl)).toEqual([
    '\\\\',
    'a\\\\b',
    '',
    '/',
    'https://a.test/x?',
  ]);
});

test('no secret of any URL is left, its host is, and hiding again changes nothing', () => {
  fc.assert(
    fc.property(urls, (url) => {
      const shown = maskUrl(url);
      expect(shown).not.toContain('S3cr3t');
      expect(shown.includes(mask)).toBe(url.includes('S3cr3t'));
      expect(new URL(shown).host).toBe(new URL(url).host);
      expect(maskUrl(shown)).toBe(shown);
    }),
    { numRuns: 2_000 },
  );
});
