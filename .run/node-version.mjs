// Imported first by every command, so that an old Node says one clear sentence instead of a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kundpost needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

export const nodeMajor = major;
