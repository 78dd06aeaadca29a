import { type DestinationStream, type Level, pino } from 'pino';

/** What the log may hold. No names, addresses, inputs or answers: they are personal data, and ids lead to them. */
export interface LogEntry {
  requestId?: string;
  /** Name of the GraphQL operation, as its caller wrote it. */
  operation?: string;
  userId?: string;
  partnerId?: string;
  /** Codes of the answer's top-level errors. */
  codes?: readonly string[];
  /** Milliseconds from request to answer. */
  duration?: number;
  method?: string;
  /** Without its query. */
  path?: string;
  status?: number;
  /** The database server that something is told of, the one that is used now, why, and how many seconds it took. */
  host?: string;
  now?: string;
  cause?: string;
  seconds?: number;
  /** The job of the server that something is told of. */
  job?: string;
  /** Stack or message of what was not foreseen. */
  error?: string;
}

/**
 * Written in the background, so that a reader of the log who falls behind does not hold up the server. When more than this
 * many bytes wait, the newest lines are dropped.
 */
const mostWaiting = 4 * 1024 * 1024;

let logger = silent();

function silent() {
  return pino({ level: 'silent' });
}

/** Opens the log: one JSON object a line on standard output. Until then nothing is logged. */
export function openLog(level: Level | 'silent', destination: DestinationStream = standardOutput()): void {
  logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
}

function standardOutput(): DestinationStream {
  return pino.destination({ fd: 1, sync: false, minLength: 0, maxLength: mostWaiting });
}

export function log(level: Level, message: string, entry: LogEntry = {}): void {
  logger[level](entry, message);
}
