/** One remembered choice. A browser that forbids storage forgets it, nothing worse. */
export function stored(key: string) {
  return {
    read(): string | null {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(value: string): void {
      try {
        localStorage.setItem(key, value);
      } catch {
        // Private windows and full disks.
      }
    },
  };
}
