import { describe, expect, test } from '@jest/globals';
import { sentPosts } from './support/life';
import { useHost } from './support/use-host';

const host = useHost();

describe.each(['clone', 'remove', 'rotate', 'reveal'])('%s, wrongly', (command) => {
  test.each([
    ['', /^Name an integration: \/integrations /],
    ['nothing-like-that', /^No integration is found by “nothing-like-that”/],
    ['Jenkins', /^“Jenkins” fits several integrations/],
  ])('“%s”: says so and sends nothing', async (reference, expected) => {
    const ana = host.as('ana');
    const [line] = await ana.command(`/integrations ${command} ${reference}`);
    expect(line).toMatch(expected);
    expect(ana.modal).toBeUndefined();
    expect([await sentPosts(host), await host.changesSent()]).toEqual([[], []]);
  });

  test('by somebody without the permissions: refused', async () => {
    const paul = host.as('paul');
    expect((await paul.command(`/integrations ${command} Test`))[0]).toMatch(/^You may not do this/);
    expect(await sentPosts(host)).toEqual([]);
  });
});
