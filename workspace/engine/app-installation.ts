import { AppStatusUtils } from '@rocket.chat/apps-engine/definition/AppStatus';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { ProxiedApp } from '@rocket.chat/apps-engine/server/ProxiedApp';
import { userToApp } from './convert/user-to-app';
import type { Directory } from './directory';
import type { Engine } from './runtime/start-engine';

/**
 * Installs the zip like an administrator's upload, and grants all permissions that its app.json asks for.
 *
 * @throws Error with the app's status and logs when the app does not end up enabled
 */
export async function installApp(engine: Engine, zip: Buffer): Promise<void> {
  const { manager, db, directory } = engine;
  const { info } = await manager.getParser().unpackageApp(zip);
  // The engine refuses an app whose bot user already exists.
  await db.users.removeAsync({ appId: info.id }, { multi: true });
  const { permissions } = info;
  const added = await manager.add(zip, {
    enable: true,
    user: await administrator(directory),
    ...(permissions && { permissionsGranted: permissions }),
  });
  if (added.hasStorageError()) throw new Error(`${info.name} could not be installed: ${added.getStorageError()}`);
  if (added.hasAppUserError()) throw new Error(JSON.stringify(added.getAppUserError()));
  await assertEnabled(engine, added.getApp());
}

/**
 * Starts an app that an earlier run installed, as a restarted server does: no onInstall, and settings and data are kept.
 * The zip may differ from the installed one.
 *
 * @throws Error as `installApp`
 */
export async function reinstateApp(engine: Engine, zip: Buffer): Promise<void> {
  const { manager, sources } = engine;
  const { info, implemented, languageContent } = await manager.getParser().unpackageApp(zip);
  const stored = await manager.getStorage().retrieveOne(info.id);
  if (!stored) throw new Error(`The app ${info.name} is not installed.`);
  const { permissions } = info;
  const item = {
    ...stored,
    info,
    implemented: implemented.getValues(),
    languageContent,
    ...(permissions && { permissionsGranted: permissions }),
  };
  // Every process has new keys, so the stored signature is no longer valid.
  const signature = await manager.getSignatureManager().signApp(item);
  await manager.getStorage().updatePartialAndReturnDocument({ ...item, signature });
  await sources.store(item, zip);
  await manager.load();
  await manager.enableAll();
  await assertEnabled(engine, manager.getOneById(info.id));
}

/** Uninstalls the app with its data, jobs, settings and bot user. */
export async function uninstallApp({ manager, directory }: Engine, appId: string): Promise<void> {
  const app = manager.getOneById(appId);
  // The database may have been refilled meanwhile; the engine fails on an app that is not stored.
  await manager.getStorage().create(app.getStorageItem());
  await manager.remove(appId, { user: await administrator(directory) });
}

async function administrator(directory: Directory): Promise<IUser> {
  return (await directory.user({ roles: 'admin' })) ?? userToApp({ _id: 'rocket.cat' });
}

async function assertEnabled({ manager, hostProcess }: Engine, app: ProxiedApp): Promise<void> {
  const status = await app.getStatus();
  if (AppStatusUtils.isEnabled(status)) return;
  const logs = await manager.getLogStorage().getEntriesFor(app.getID());
  const logged = logs.flatMap(({ method, entries }) =>
    entries.map(({ severity, args }) => `${method} ${severity}: ${JSON.stringify(args)}`),
  );
  throw new Error(
    [`${app.getName()} is not enabled but ${status}.`, ...logged, ...hostProcess.console.lines()].join('\n'),
  );
}
