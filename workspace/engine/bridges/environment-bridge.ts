import { EnvironmentalVariableBridge } from '@rocket.chat/apps-engine/server/bridges/EnvironmentalVariableBridge';

/** No environment variable is readable, as on a server where none was allowed. */
export class WorkspaceEnvironmentBridge extends EnvironmentalVariableBridge {
  protected getValueByName(name: string): Promise<string | undefined> {
    return Promise.reject(new Error(`The environmental variable "${name}" is not readable.`));
  }

  protected isReadable(): Promise<boolean> {
    return Promise.resolve(false);
  }

  protected isSet(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
