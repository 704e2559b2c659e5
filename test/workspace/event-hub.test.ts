import { expect, test } from '@jest/globals';
import { createEventHub } from '../../workspace/event-hub';

test('events and activity are numbered together, and only events are remembered', () => {
  const hub = createEventHub();
  const live: unknown[] = [];
  const stop = hub.follow((event) => live.push(event));
  hub.publish('ana', 'message', 'a');
  hub.announce('request', 'b');
  hub.publish('ana', 'ui', 'c');
  stop();
  hub.announce('reset', {});
  expect(live).toEqual([{ id: 2, type: 'request', payload: 'b' }]);

  const received: unknown[] = [];
  hub.subscribe('ana', 0, (event) => received.push(event));
  hub.follow((event) => received.push(event));
  expect(received).toEqual([
    { id: 1, type: 'message', payload: 'a' },
    { id: 3, type: 'ui', payload: 'c' },
  ]);
});

test('clearing forgets the events but not the count', () => {
  const hub = createEventHub();
  const events: unknown[] = [];
  hub.publish('ana', 'message', 'before');
  hub.clear();
  hub.subscribe('ana', 0, (event) => events.push(event));
  hub.publish('ana', 'message', 'after');
  expect(events).toEqual([{ id: 2, type: 'message', payload: 'after' }]);
});
