// Says what is being done while it is done: in a terminal one line that counts the seconds, in a log a line now and then.

/** The steps that run now, by name: since when, and how far they are. */
const running = new Map();
const inTerminal = process.stdout.isTTY === true;
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
let timer;

/** Runs a step and prints its name and the seconds it took. While it runs it may tell how far it is. */
export async function timed(name, work) {
  const step = { began: performance.now(), detail: '' };
  running.set(name, step);
  timer ??= setInterval(show, inTerminal ? 200 : 5000).unref();
  if (inTerminal || running.size === 1) show();
  const result = await work((detail) => {
    step.detail = detail;
  });
  running.delete(name);
  line(`${name.padEnd(22)}${seconds(step.began).padStart(8)}${result.code === 0 ? '' : '  FAILED'}`);
  if (running.size === 0) {
    clearInterval(timer);
    timer = undefined;
  } else if (inTerminal) show();
  return result;
}

function line(text) {
  console.log(inTerminal ? `\r\x1b[K${text}` : text);
}

function show() {
  const now = [...running].map(([name, { began, detail }]) =>
    [name, detail, seconds(began)].filter(Boolean).join(', '),
  );
  if (inTerminal) process.stdout.write(`\r\x1b[K${now.join(' | ').slice(0, process.stdout.columns - 1)}`);
  else console.log(`... ${now.join(' | ')}`);
}
