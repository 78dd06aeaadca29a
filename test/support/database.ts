import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { inject } from 'vitest';
import { temporaryFolder } from './temporary.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The database the running project is about. */
    database: 'sqlite' | 'mariadb';
  }
}

/** A DATABASE_URL of an empty database that nobody else uses, on the database of the running project unless another is named. */
export async function freshDatabaseUrl(kind = inject('database'), socket?: string): Promise<string> {
  if (kind === 'sqlite') return `sqlite:${join(temporaryFolder(), 'kundpost.sqlite')}`;
  const name = `kundpost_${randomUUID().replaceAll('-', '')}`;
  const socketPath = socket ?? inject('mariadbSocket');
  const connection = await createConnection({ socketPath, user: 'root' });
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
  return `mysql://root@localhost/${name}?socketPath=${encodeURIComponent(socketPath)}`;
}
