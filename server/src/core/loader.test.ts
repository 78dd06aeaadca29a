import { expect, test } from 'vitest';
import { Batch } from './loader.js';

function counting() {
  const reads: string[][] = [];
  const batch = new Batch<string>(async (keys) => {
    reads.push([...keys]);
    if (keys.includes('broken')) throw new Error('no such thing');
    return keys.map((key) => key.toUpperCase());
  });
  return { batch, reads };
}

test('who asks at the same time is read for at once, and each key once', async () => {
  const { batch, reads } = counting();
  const soon = Promise.resolve().then(() => batch.later('c'));
  expect(await Promise.all([batch.later('a'), batch.later('b'), batch.later('a'), soon])).toEqual(['A', 'B', 'A', 'C']);
  expect(await batch.later('b')).toBe('B');
  expect(reads).toEqual([['a', 'b', 'c']]);
});

test('what a level has gathered is read without waiting, also while an earlier read is under way', async () => {
  const { batch, reads } = counting();
  const first = batch.later('a');
  const reading = batch.read();
  const second = batch.later('b');
  const both = batch.later('a');
  await batch.read();
  expect([first.value(), second.value(), both.value()]).toEqual(['A', 'B', 'A']);
  await reading;
  expect(reads).toEqual([['a'], ['b']]);
  expect(() => new Batch<string>(async () => []).later('x').value()).toThrow('x has not been read.');
});

test('many keys are read in parts', async () => {
  const { batch, reads } = counting();
  const keys = Array.from({ length: 1100 }, (_, index) => `k${index}`);
  expect(await Promise.all(keys.map((key) => batch.later(key)))).toEqual(keys.map((key) => key.toUpperCase()));
  expect(reads.map((part) => part.length)).toEqual([512, 512, 76]);
});

test('a failure is told to everybody who asked, and to who asks again', async () => {
  const { batch } = counting();
  const [one, other] = await Promise.allSettled([batch.later('a'), batch.later('broken')]);
  expect([one.status, other.status]).toEqual(['rejected', 'rejected']);
  await expect(batch.later('a').catch(String)).resolves.toBe('Error: no such thing');
  let ended = false;
  await expect(
    batch.later('broken').finally(() => {
      ended = true;
    }),
  ).rejects.toThrow('no such thing');
  expect(ended).toBe(true);
});
