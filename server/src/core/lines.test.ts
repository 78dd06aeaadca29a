import { describe, expect, test } from 'vitest';
import { Lines } from './lines.js';

/** Everything that is in line, in the order in which it is served. */
function served(lines: Lines<string>): (string | undefined)[] {
  const order: (string | undefined)[] = [];
  while (lines.size > 0) order.push(lines.take());
  return order;
}

describe('lines', () => {
  test('serve callers in turn', () => {
    const lines = new Lines<string>();
    for (const item of ['a1', 'a2', 'a3', 'b1']) lines.add(item.slice(0, 1), item);
    expect(served(lines)).toEqual(['a1', 'b1', 'a2', 'a3']);
  });

  test('give up the last item of the longest line to a caller whose own is shorter', () => {
    const lines = new Lines<string>();
    for (const item of ['a1', 'a2', 'a3', 'b1']) lines.add(item.slice(0, 1), item);
    expect(lines.takeFromLongest('b')).toBe('a3');
    expect(lines.takeFromLongest('a')).toBeUndefined();
    expect(served(lines)).toEqual(['a1', 'b1', 'a2']);
  });

  test('give up nothing when every caller has one item, and go on serving', () => {
    const lines = new Lines<string>();
    for (const caller of ['a', 'b', 'c']) lines.add(caller, caller);
    expect(lines.takeFromLongest('d')).toBeUndefined();
    expect(lines.next()).toBe('a');
    expect(served(lines)).toEqual(['a', 'b', 'c']);
  });

  test('give up whatever meets a condition, wherever it stands', () => {
    const lines = new Lines<string>();
    for (const item of ['a1', 'a2', 'b2', 'b1', 'c1']) lines.add(item.slice(0, 1), item);
    expect(lines.takeAll((item) => item.endsWith('1'))).toEqual(['a1', 'b1', 'c1']);
    expect(served(lines)).toEqual(['a2', 'b2']);
  });
});
