import { LivechatBridge } from '@rocket.chat/apps-engine/server/bridges/LivechatBridge';
import { notAvailable } from './not-available';

const refused = notAvailable('Omnichannel');

/** Rejects every call: this workspace has no Omnichannel. */
export class NoLivechatBridge extends LivechatBridge {
  protected isOnlineAsync = refused;
  protected createMessage = refused;
  protected getMessageById = refused;
  protected updateMessage = refused;
  protected createVisitor = refused;
  protected createAndReturnVisitor = refused;
  protected findVisitors = refused;
  protected findVisitorById = refused;
  protected findVisitorByEmail = refused;
  protected findVisitorByToken = refused;
  protected findVisitorByPhoneNumber = refused;
  protected resolveVisitor = refused;
  protected transferVisitor = refused;
  protected updateVisitorExternalId = refused;
  protected createRoom = refused;
  protected closeRoom = refused;
  protected countOpenRoomsByAgentId = refused;
  protected findOpenRoomsByAgentId = refused;
  protected findRooms = refused;
  protected findDepartmentByIdOrName = refused;
  protected findDepartmentsEnabledWithAgents = refused;
  protected _fetchLivechatRoomMessages = refused;
  protected setCustomFields = refused;

  protected isOnline(): boolean {
    return false;
  }
}
