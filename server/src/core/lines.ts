/**
 * A queue in which callers take turns: each has a line of its own, and a caller who has been served goes behind all others. One who
 * has queued many items keeps nobody else waiting.
 */
export class Lines<T> {
  private readonly lines = new Map<string, T[]>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(caller: string, item: T): void {
    const line = this.lines.get(caller);
    if (line) line.push(item);
    else this.lines.set(caller, [item]);
    this.count += 1;
  }

  /** Whose turn it is. */
  next(): T | undefined {
    for (const [first] of this.lines.values()) return first;
    return undefined;
  }

  /** Takes the one whose turn it is. */
  take(): T | undefined {
    for (const [caller, line] of this.lines) {
      const item = line.shift();
      this.lines.delete(caller);
      if (line.length > 0) this.lines.set(caller, line);
      this.count -= 1;
      return item;
    }
    return undefined;
  }

  /**
   * Takes the last item of the longest line, so that the caller can have a place; nothing when the caller would then have as many
   * items as anybody else. A line never becomes empty by it.
   */
  takeFromLongest(caller: string): T | undefined {
    let longest: T[] = [];
    for (const line of this.lines.values()) if (line.length > longest.length) longest = line;
    const own = this.lines.get(caller)?.length ?? 0;
    if (longest.length <= own + 1) return undefined;
    this.count -= 1;
    return longest.pop();
  }

  /** Takes all that meet the condition, wherever they stand. */
  takeAll(meets: (item: T) => boolean): T[] {
    const taken: T[] = [];
    for (const [caller, line] of this.lines) {
      taken.push(...line.filter(meets));
      const left = line.filter((item) => !meets(item));
      if (left.length > 0) this.lines.set(caller, left);
      else this.lines.delete(caller);
    }
    this.count -= taken.length;
    return taken;
  }
}
