import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findGalera, findMariadb } from '../../.run/tools.mjs';
import { asUser, makeData, untilItAnswers } from './mariadb.js';
import { type Child, spawnTied } from './process.js';
import { askDatabase } from './rows.js';
import { freePort } from './server.js';
import { temporaryFolder } from './temporary.js';

// As server/README.md advises: with Galera's own settings a cluster stands still for six seconds when a node dies.
const quickToNotice =
  'evs.keepalive_period=PT0.2S;evs.inactive_check_period=PT0.2S;evs.suspect_timeout=PT1S;evs.inactive_timeout=PT2S;evs.install_timeout=PT2S';

/**
 * How a node that returns gets what it lacks. Debian's core package has none of the scripts for it. Nodes here begin as copies of
 * one another and miss a few writes at most, which another node still has and sends by itself; the script only tells that.
 */
const transfer = `#!/bin/sh
while [ $# -gt 0 ]; do
  case "$1" in
    --role) role=$2 ;;
    --address) address=\${2%%/*} ;;
    --gtid) gtid=$2 ;;
    --bypass) bypass=1 ;;
  esac
  shift
done
note=$KUNDPOST_CLUSTER/transfer-\${address##*:}
if [ "$role" = donor ]; then
  [ "$bypass" ] || exit 1
  echo "$gtid" > "$note.new" && mv "$note.new" "$note"
  echo continue
  echo "done $gtid"
else
  rm -f "$note"
  echo "ready $address"
  while [ ! -e "$note" ]; do sleep 0.05; done
  cat "$note"
fi
`;

export interface Node {
  name: string;
  port: number;
  /** Asks this node itself. */
  ask: (sql: string) => Promise<Record<string, unknown>[]>;
  kill9: () => Promise<void>;
  freeze: () => void;
  thaw: () => void;
  /** Starts it again after `kill9`, and waits until it has caught up. */
  startAgain: () => Promise<void>;
  untilSynced: () => Promise<void>;
}

export interface Cluster {
  nodes: Node[];
  /** A DATABASE_URL that names these nodes, or all of them. */
  url: (...nodes: Node[]) => string;
  stop: () => Promise<void>;
}

/** Three MariaDB nodes that keep the same data, on ports of this machine. */
export async function startGalera(): Promise<Cluster> {
  const server = findMariadb();
  const library = findGalera();
  if (!server || !library) throw new Error('No Galera here: `npm test` installs it or says how.');
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'wsrep_sst_copied'), transfer, { mode: 0o755 });
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, KUNDPOST_CLUSTER: folder };
  const names = ['one', 'two', 'three'];
  const ports = new Map<string, [number, number, number, number]>();
  for (const name of names) ports.set(name, [await freePort(), await freePort(), await freePort(), await freePort()]);
  const portsOf = (name: string) => ports.get(name) ?? [0, 0, 0, 0];
  const members = names.map((name) => `127.0.0.1:${portsOf(name)[1]}`).join(',');
  const socketOf = (name: string) => join(folder, `${name}.sock`);

  const optionsOf = (name: string) => {
    const [port, group, catchUp, copy] = portsOf(name);
    return [
      '--no-defaults',
      `--datadir=${join(folder, name)}`,
      `--socket=${socketOf(name)}`,
      `--pid-file=${join(folder, `${name}.pid`)}`,
      '--bind-address=127.0.0.1',
      `--port=${port}`,
      '--skip-name-resolve',
      '--binlog-format=ROW',
      '--innodb-autoinc-lock-mode=2',
      '--innodb-flush-log-at-trx-commit=0',
      '--wsrep-on=ON',
      `--wsrep-provider=${library}`,
      `--wsrep-cluster-address=gcomm://${members}`,
      `--wsrep-node-name=${name}`,
      '--wsrep-node-address=127.0.0.1',
      '--wsrep-sst-method=copied',
      `--wsrep-sst-receive-address=127.0.0.1:${copy}`,
      `--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:${group};ist.recv_addr=127.0.0.1:${catchUp};${quickToNotice}`,
      ...asUser,
    ];
  };

  const askOf = (name: string) => (sql: string) =>
    askDatabase(`mysql://root@localhost/mysql?socketPath=${encodeURIComponent(socketOf(name))}`, sql);
  const children = new Map<string, Child>();
  const untilSynced = async (name: string) => {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await wait(50)) {
      const [row] = await askOf(name)("SHOW STATUS LIKE 'wsrep_local_state_comment'").catch(() => []);
      if (row?.Value === 'Synced') return;
    }
    throw new Error(`The cluster node ${name} did not catch up. It said:\n${children.get(name)?.output() ?? ''}`);
  };
  const start = async (name: string, ...more: string[]): Promise<Child> => {
    const child = spawnTied(server, [...optionsOf(name), ...more], { env });
    await untilItAnswers(socketOf(name), child);
    children.set(name, child);
    await untilSynced(name);
    return child;
  };
  /** Where a node that was killed had got to, which it finds out by itself and tells. */
  const placeOf = (name: string): string => {
    const { stderr } = spawnSync(server, [...optionsOf(name), '--wsrep-recover'], { env, encoding: 'utf8' });
    const [, place] = /Recovered position: (\S+)/.exec(stderr) ?? [];
    if (!place) throw new Error(`The cluster node ${name} does not know where it had got to:\n${stderr}`);
    return place;
  };

  makeData(join(folder, 'one'));
  const first = await start('one', '--wsrep-new-cluster');
  await askOf('one')("CREATE USER kundpost@'127.0.0.1'");
  await askOf('one')("GRANT ALL ON *.* TO kundpost@'127.0.0.1'");
  // Ended in an orderly way, it notes where it has got to, and that a cluster may begin with it.
  await first.end('SIGTERM');
  for (const copy of ['two', 'three']) cpSync(join(folder, 'one'), join(folder, copy), { recursive: true });
  for (const name of names) await start(name, ...(name === 'one' ? ['--wsrep-new-cluster'] : []));

  const nodes = names.map((name): Node => {
    const signal = (kind: NodeJS.Signals) => void children.get(name)?.process.kill(kind);
    return {
      name,
      port: portsOf(name)[0],
      ask: askOf(name),
      kill9: async () => void (await children.get(name)?.end('SIGKILL')),
      freeze: () => signal('SIGSTOP'),
      thaw: () => signal('SIGCONT'),
      startAgain: async () => void (await start(name, `--wsrep-start-position=${placeOf(name)}`)),
      untilSynced: () => untilSynced(name),
    };
  });
  return {
    nodes,
    url: (...chosen) => {
      const hosts = (chosen.length > 0 ? chosen : nodes).map(({ port }) => `127.0.0.1:${port}`);
      return `mysql://kundpost@${hosts.join(',')}/kundpost`;
    },
    stop: async () => {
      for (const child of children.values()) await child.end('SIGKILL');
    },
  };
}
