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

  const sofar: unknown[] = [];
  hub.subscribe('ana', 0, (event) => sofar.push(event));
  hub.follow((event) => sofar.push(event));
  expect(sofar).toEqual([
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
