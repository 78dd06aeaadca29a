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

/** A value that this browser tab keeps over a reload. A browser that forbids storage forgets it. */
export function keptInTab<T>(key: string) {
  return {
    read(): T | null {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    write(value: T): void {
      try {
        sessionStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Private windows and full disks.
      }
    },
    remove(): void {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}
