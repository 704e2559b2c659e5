import { EnvironmentalVariableBridge } from '@rocket.chat/apps-engine/server/bridges/EnvironmentalVariableBridge';

/** Makes no environment variable readable, like a server that allows none. */
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
