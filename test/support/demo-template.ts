import { copyFileSync } from 'node:fs';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { freshDatabaseUrl } from './database.js';
import { startServer } from './server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database with the demo in it, as a server has made it; nobody changes it. */
    demoTemplate: string | undefined;
  }
}

/** Starts a server that creates a database with the demo, once for a whole project. `databaseWithDemo` copies it for each test. */
export default async function setup(project: TestProject): Promise<void> {
  const { database, mariadbSocket } = project.getProvidedContext();
  const DATABASE_URL = await freshDatabaseUrl(database, mariadbSocket);
  const server = await startServer({ env: { DATABASE_URL, SEED: 'demo' } });
  await server.stop();
  project.provide('demoTemplate', DATABASE_URL);
}

/** The same database, table by table and index by index, for a server of one's own; empty where there is no template. */
export async function databaseWithDemo(): Promise<string> {
  const template = inject('demoTemplate');
  const copy = await freshDatabaseUrl();
  if (!template) return copy;
  if (template.startsWith('sqlite:')) copyFileSync(pathOf(template), pathOf(copy));
  else await copyTables(new URL(template), new URL(copy));
  return copy;
}

const pathOf = (databaseUrl: string) => databaseUrl.slice('sqlite:'.length);

async function copyTables(template: URL, copy: URL): Promise<void> {
  const [from, to] = [template, copy].map(({ pathname }) => pathname.slice(1));
  const socketPath = template.searchParams.get('socketPath') ?? undefined;
  const connection = await createConnection({ socketPath, user: 'root', database: to });
  await connection.query('SET foreign_key_checks = 0, unique_checks = 0');
  const [tables] = await connection.query<RowDataPacket[]>(`SHOW TABLES FROM ${from}`);
  for (const name of tables.flatMap((row) => Object.values(row))) {
    const [[made]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE ${from}.${name}`);
    await connection.query(String(made?.['Create Table']));
    await connection.query(`INSERT INTO ${name} SELECT * FROM ${from}.${name}`);
  }
  await connection.end();
}
