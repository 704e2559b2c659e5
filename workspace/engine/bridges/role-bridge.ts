import type { IRole } from '@rocket.chat/apps-engine/definition/roles';
import { RoleBridge } from '@rocket.chat/apps-engine/server/bridges/RoleBridge';
import type { Database } from '../../database/database';
import { texts } from '../../database/json-fields';

/** Rocket.Chat's built-in roles, which nobody can delete. */
const protectedRoles = ['admin', 'user', 'bot', 'app', 'guest', 'anonymous', 'moderator', 'leader', 'owner'];
const roomRoles = ['moderator', 'leader', 'owner'];

/** The roles that users and permissions mention: the workspace stores no roles. */
export class WorkspaceRoleBridge extends RoleBridge {
  constructor(private readonly db: Database) {
    super();
  }

  protected async getOneByIdOrName(idOrName: string): Promise<IRole | null> {
    return (await this.all()).find(({ id }) => id === idOrName) ?? null;
  }

  protected async getCustomRoles(): Promise<IRole[]> {
    return (await this.all()).filter((role) => !role.protected);
  }

  private async all(): Promise<IRole[]> {
    const [users, permissions] = await Promise.all([
      this.db.users.findAsync({}),
      this.db.rocketchat_permissions.findAsync({}),
    ]);
    const named = [...users, ...permissions].flatMap(({ roles }) => texts(roles));
    return [...new Set([...protectedRoles, ...named])].map((id) => ({
      id,
      name: id,
      description: '',
      protected: protectedRoles.includes(id),
      scope: roomRoles.includes(id) ? 'Subscriptions' : 'Users',
    }));
  }
}
