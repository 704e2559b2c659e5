import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { engineVersion } from './engine/runtime/engine-package';
import { newestZip } from './newest-zip';
import { type FaultName, faultNamed, faults } from './rest/faults/faults';
import { type Release, defaultRelease, releaseNamed } from './rest/releases/releases';
import { startWorkspace } from './start-workspace';
import { usage } from './usage';

/** An error whose message is enough for the person who typed the command. */
class CliError extends Error {}

const distFolder = join(__dirname, '..', 'dist');

const shutdownTimeoutMs = 3_000;

const options = {
  port: { type: 'string', default: '3000' },
  release: { type: 'string', default: String(defaultRelease) },
  fault: { type: 'string' },
  instances: { type: 'string', default: '1' },
  data: { type: 'string' },
  zip: { type: 'string' },
  verbose: { type: 'boolean', default: process.env.WORKSPACE_VERBOSE === '1' },
} as const;

async function main(): Promise<void> {
  const values = readFlags();
  const port = portFrom(values.port);
  const workspace = await startWorkspace({
    port,
    release: releaseFrom(values.release),
    instances: instancesFrom(values.instances),
    zip: await readZip(values.zip),
    verbose: values.verbose,
    ...(values.fault !== undefined && { fault: faultFrom(values.fault) }),
    ...(values.data !== undefined && { dataFolder: resolve(values.data) }),
  }).catch((error: unknown) => {
    throw isPortInUse(error)
      ? new CliError(`Port ${port} is in use: stop what uses it, or start with --port and another number.`)
      : error;
  });

  const shutDown = () => {
    // A running command of the app must not delay the shutdown.
    setTimeout(() => process.exit(0), shutdownTimeoutMs).unref();
    void workspace.stop().finally(() => process.exit(0));
  };
  process.once('SIGINT', shutDown);
  process.once('SIGTERM', shutDown);
  // The parent process that started this one over IPC has ended.
  process.once('disconnect', shutDown);

  const usageText = await usage(workspace.url, workspace.db);
  process.stdout.write(`${usageText}\nApps-Engine ${engineVersion}\nReady: ${workspace.urls.join(' ')}\n`);
}

function readFlags() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new CliError(error instanceof Error ? error.message : String(error));
  }
}

function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CliError(`--port takes a number from 0 (any free port) to 65535, not "${text}".`);
}

function releaseFrom(text: string): Release {
  const release = releaseNamed(text);
  if (release !== undefined) return release;
  throw new CliError(`--release takes 6, 7 or 8, not "${text}".`);
}

function instancesFrom(text: string): number {
  if (/^[1-9]$/.test(text)) return Number(text);
  throw new CliError(`--instances takes a number from 1 to 9, not "${text}".`);
}

function faultFrom(text: string): FaultName {
  const fault = faultNamed(text);
  if (fault !== undefined) return fault;
  throw new CliError(`--fault takes ${Object.keys(faults).join(', ')}, not "${text}".`);
}

async function readZip(zipPath: string | undefined): Promise<Buffer> {
  const path = zipPath ?? (await newestZip(distFolder));
  if (path === undefined) throw new CliError('There is no packaged app in dist: run "npm run package" first.');
  return readFile(path).catch(() => {
    throw new CliError(`The packaged app ${path} cannot be read.`);
  });
}

const isPortInUse = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof CliError ? error.message : String(error)}\n`);
  process.exit(1);
});
