import type { ConnectionOptions } from 'mysql2';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import type { DatabaseKind } from './data-source.js';
import { within } from './deadline.js';
import { Unavailable } from './errors.js';

/** One address of a database server, as DATABASE_URL names it. */
export interface Host {
  /** What the log calls it; holds no password. */
  readonly name: string;
  readonly database: string;
  readonly address: Pick<ConnectionOptions, 'host' | 'port' | 'socketPath'>;
  readonly account: Pick<ConnectionOptions, 'user' | 'password'>;
}

/** `mysql://u:p@one:3306,two:3306/db` → one host for each address, in their order. */
export function hostsOf(databaseUrl: string): Host[] {
  const match = /^(?:mysql|mariadb):\/\/(?:([^@/]*)@)?([^/?]*)(.*)$/.exec(databaseUrl);
  if (!match) throw new Error('DATABASE_URL is not a mysql:// or mariadb:// address.');
  const [, credentials = '', hosts = '', rest = ''] = match;
  return hosts
    .split(',')
    .map((host) => hostOf(new URL(`mysql://${credentials && `${credentials}@`}${host || 'localhost'}${rest}`)));
}

function hostOf({ hostname, port, username, password, pathname, searchParams }: URL): Host {
  const socketPath = searchParams.get('socketPath') ?? undefined;
  // A URL has an IPv6 address in brackets, a socket does not.
  const address = socketPath ? { socketPath } : { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3306) };
  return {
    name: socketPath ?? `${hostname}:${address.port}`,
    database: decodeURIComponent(pathname.slice(1)) || 'kundpost',
    address,
    account: { user: decodeURIComponent(username), password: decodeURIComponent(password) },
  };
}

/** The server is up, but a member of a cluster that may not be used now. */
export class NotSynced extends Error {}

/** A connection to one host, kept to ask it whether it is there and may be used. */
export class Probe {
  /** Called once when the connection breaks. */
  onLost: () => void = () => undefined;
  private clustered = false;

  private constructor(
    readonly host: Host,
    readonly kind: Exclude<DatabaseKind, 'sqlite'>,
    private readonly connection: Connection,
  ) {
    connection.on('error', () => this.onLost());
    connection.on('end', () => this.onLost());
  }

  /** Connects to a host that answers within this many ms at each step and may be used. */
  static async open(host: Host, patience: number, hosts: number): Promise<Probe> {
    const connection = await createConnection({ ...host.address, ...host.account, connectTimeout: patience });
    connection.on('error', () => undefined);
    try {
      const [[version]] = await within(
        patience,
        connection.query<RowDataPacket[]>('SELECT VERSION() AS version'),
        silence,
      );
      const kind = String(version?.version).toLowerCase().includes('mariadb') ? 'mariadb' : 'mysql';
      const probe = new Probe(host, kind, connection);
      if (hosts > 1) await within(patience, probe.joinCluster(), silence);
      return probe;
    } catch (error) {
      connection.destroy();
      throw error;
    }
  }

  /** Resolves when the host answers and may be used. */
  async ask(): Promise<void> {
    if (!this.clustered) return void (await this.connection.query('SELECT 1'));
    const [rows] = await this.connection.query<RowDataPacket[]>(
      "SHOW GLOBAL STATUS WHERE Variable_name IN ('wsrep_ready', 'wsrep_cluster_status', 'wsrep_local_state_comment')",
    );
    const { wsrep_ready: ready, wsrep_cluster_status: status, wsrep_local_state_comment: state } = asObject(rows);
    if (ready === 'ON' && status === 'Primary' && state === 'Synced') return;
    throw new NotSynced(`The cluster node is ${status}, ${state}.`);
  }

  /** Creates the schema when there is none. */
  async createSchema(): Promise<void> {
    const { database } = this.host;
    const [found] = await this.connection.query<RowDataPacket[]>(
      'SELECT 1 FROM information_schema.schemata WHERE schema_name = ?',
      [database],
    );
    if (found.length > 0) return;
    await this.connection.query(
      `CREATE DATABASE IF NOT EXISTS ${this.connection.escapeId(database)} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
  }

  close(): void {
    this.onLost = () => undefined;
    this.connection.destroy();
  }

  private async joinCluster(): Promise<void> {
    const [rows] = await this.connection.query<RowDataPacket[]>("SHOW GLOBAL VARIABLES LIKE 'wsrep_on'");
    this.clustered = asObject(rows).wsrep_on === 'ON';
    if (this.clustered) await this.ask();
  }
}

export const silence = () => new Unavailable('silent');

function asObject(rows: readonly RowDataPacket[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ Variable_name, Value }) => [Variable_name, Value]));
}
