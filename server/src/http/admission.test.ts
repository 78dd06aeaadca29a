import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Lane } from './admission.js';

const codeOf = (work: Promise<void>) =>
  work.then(
    () => 'in work',
    (error) => error.extensions.code,
  );

/** Enters as many times, and tells in which order they are let in. */
function enterAll(lane: Lane, callers: readonly string[]): string[] {
  const order: string[] = [];
  for (const caller of callers) {
    lane.enter(caller, 1, 500).then(
      () => order.push(caller),
      () => order.push(`not ${caller}`),
    );
  }
  return order;
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('a lane', () => {
  test('lets in as much as there is room for, and the next when one leaves', async () => {
    const lane = new Lane(2);
    const order = enterAll(lane, ['a', 'a', 'a', 'a']);
    await soon();
    expect(order).toHaveLength(2);
    lane.leave(1);
    await soon();
    expect(order).toHaveLength(3);
  });

  test('carries out alone what is larger than its room', async () => {
    const lane = new Lane(10);
    await lane.enter('a', 50, 500);
    const second = enterAll(lane, ['b']);
    await soon();
    expect(second).toEqual([]);
    lane.leave(50);
    await soon();
    expect(second).toEqual(['b']);
  });

  test('gives callers turns, whoever has how many in line', async () => {
    const lane = new Lane(1);
    const order = enterAll(lane, ['flood', 'flood', 'flood', 'flood', 'guest', 'guest']);
    for (let turn = 0; turn < 6; turn++) {
      await soon();
      lane.leave(1);
    }
    expect(order).toEqual(['flood', 'flood', 'guest', 'flood', 'guest', 'flood']);
  });

  describe('by the clock', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance'] }));
    afterEach(() => void vi.useRealTimers());

    test('refuses within a third of a second what no line has room for, and of the longest line first', async () => {
      const lane = new Lane(1);
      await lane.enter('flood', 1, 500);
      const inLine = enterAll(lane, Array(200).fill('flood'));
      const beyond = enterAll(lane, ['flood']);
      const guest = enterAll(lane, ['guest']);
      await vi.advanceTimersByTimeAsync(299);
      expect([...inLine, ...beyond, ...guest]).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect([inLine, beyond, guest]).toEqual([['not flood'], ['not flood'], []]);
    });

    test('refuses whoever has waited for as long as it keeps anybody in line, with UNAVAILABLE', async () => {
      const lane = new Lane(1);
      await lane.enter('a', 1, 500);
      const code = codeOf(lane.enter('a', 1, 500));
      const order = enterAll(lane, ['b']);
      await vi.advanceTimersByTimeAsync(499);
      expect(order).toEqual([]);
      await vi.advanceTimersByTimeAsync(150);
      expect(order).toEqual(['not b']);
      expect(await code).toBe('UNAVAILABLE');
      lane.leave(1);
      expect(await codeOf(lane.enter('a', 1, 500))).toBe('in work');
    });
  });
});
