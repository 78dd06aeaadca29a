import { createHash } from 'node:crypto';
import { fromUUIDBytes } from 'typeid-js';

/** Chance that falls the same way on every machine and in every year: everything drawn follows from the seed. */
export class Dice {
  private state: number;

  constructor(seed: string) {
    this.state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  }

  /** At least 0, less than 1 (the mulberry32 generator). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (Math.max(high, low) - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.between(0, choices.length - 1)];
    if (choice === undefined) throw new Error('Nothing to choose from.');
    return choice;
  }

  /** One of the choices, each as likely as its weight says. */
  weighted<T extends { weight: number }>(choices: readonly T[]): T {
    let rest = this.next() * choices.reduce((sum, choice) => sum + choice.weight, 0);
    for (const choice of choices) {
      rest -= choice.weight;
      if (rest < 0) return choice;
    }
    return this.pick(choices);
  }
}

/** A TypeID as the server makes them, UUIDv7 inside, but the same every time for one moment and one `name`. */
export function seededId(kind: string, at: Date, name: string): string {
  const bytes = createHash('sha256').update(`${kind} ${name}`).digest().subarray(0, 16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return fromUUIDBytes(kind, bytes);
}
