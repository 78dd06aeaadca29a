import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

export interface Target {
  port: number;
  pid: number;
}

export interface Sample {
  /** Answers a second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Processor milliseconds of the server for each answer. */
  cpu: number;
}

export type Call = () => { operationName: string; query: string; variables: object };

export function post(port: number, body: object, token?: string, agent?: Agent): Promise<string> {
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

/** Some connections, each with its next call as soon as it has an answer, for this many seconds. */
export async function load(
  { port, pid }: Target,
  call: Call,
  token: string,
  seconds: number,
  connections = 16,
): Promise<Sample> {
  const times: number[] = [];
  // Connections of this round alone: those of an earlier one the server may just be closing as idle.
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const before = processorTime(pid);
  const began = performance.now();
  const end = began + seconds * 1000;
  const connection = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      const answer = await post(port, call(), token, agent);
      if (!answer.startsWith('{"data"') || answer.includes('"userErrors":[{'))
        throw new Error(`Not an answer: ${answer.slice(0, 300)}`);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  const rate = times.length / ((performance.now() - began) / 1000);
  const cpu = (processorTime(pid) - before) / times.length;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { rate, p50: at(0.5), p99: at(0.99), cpu };
}

/** Milliseconds of processor time a process has used; Linux counts them in hundredths of a second. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Megabytes a process holds. */
export function residentMemory(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

export function median(samples: readonly Sample[]): Sample {
  const middle = (pick: (sample: Sample) => number) =>
    samples.map(pick).sort((a, b) => a - b)[samples.length >> 1] ?? 0;
  return {
    rate: middle((s) => s.rate),
    p50: middle((s) => s.p50),
    p99: middle((s) => s.p99),
    cpu: middle((s) => s.cpu),
  };
}
