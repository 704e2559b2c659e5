import { ApiBridge } from '@rocket.chat/apps-engine/server/bridges/ApiBridge';
import { CloudWorkspaceBridge } from '@rocket.chat/apps-engine/server/bridges/CloudWorkspaceBridge';
import { ContactBridge } from '@rocket.chat/apps-engine/server/bridges/ContactBridge';
import { EmailBridge } from '@rocket.chat/apps-engine/server/bridges/EmailBridge';
import { ExperimentalBridge } from '@rocket.chat/apps-engine/server/bridges/ExperimentalBridge';
import { ModerationBridge } from '@rocket.chat/apps-engine/server/bridges/ModerationBridge';
import { OAuthAppsBridge } from '@rocket.chat/apps-engine/server/bridges/OAuthAppsBridge';
import { OutboundMessageBridge } from '@rocket.chat/apps-engine/server/bridges/OutboundMessagesBridge';
import { UploadBridge } from '@rocket.chat/apps-engine/server/bridges/UploadBridge';
import { VideoConferenceBridge } from '@rocket.chat/apps-engine/server/bridges/VideoConferenceBridge';
import { ignored, notAvailable } from './not-available';

/** Bridges to parts of Rocket.Chat that this workspace does not have. Each call is rejected with the feature's name. */

export class NoApiBridge extends ApiBridge {
  protected registerApi = notAvailable('API endpoints of apps');
  protected unregisterApis = ignored;
}

export class NoCloudWorkspaceBridge extends CloudWorkspaceBridge {
  protected getWorkspaceToken = notAvailable('Cloud workspace tokens');
}

export class NoContactBridge extends ContactBridge {
  protected getById = notAvailable('Contacts');
  protected verifyContact = notAvailable('Contacts');
  protected addContactEmail = notAvailable('Contacts');
}

export class NoEmailBridge extends EmailBridge {
  protected sendEmail = notAvailable('E-mail');
}

export class NoExperimentalBridge extends ExperimentalBridge {}

export class NoModerationBridge extends ModerationBridge {
  protected report = notAvailable('Moderation');
  protected dismissReportsByMessageId = notAvailable('Moderation');
  protected dismissReportsByUserId = notAvailable('Moderation');
}

export class NoOAuthAppsBridge extends OAuthAppsBridge {
  protected create = notAvailable('OAuth apps');
  protected getById = notAvailable('OAuth apps');
  protected getByName = notAvailable('OAuth apps');
  protected update = notAvailable('OAuth apps');
  protected delete = notAvailable('OAuth apps');
  protected purge = ignored;
}

export class NoOutboundMessageBridge extends OutboundMessageBridge {
  protected registerPhoneProvider = notAvailable('Outbound messages');
  protected registerEmailProvider = notAvailable('Outbound messages');
  protected unRegisterProvider = ignored;
}

export class NoUploadBridge extends UploadBridge {
  protected getById = notAvailable('Uploads');
  protected getBuffer = notAvailable('Uploads');
  protected createUpload = notAvailable('Uploads');
}

export class NoVideoConferenceBridge extends VideoConferenceBridge {
  protected create = notAvailable('Video conferences');
  protected getById = notAvailable('Video conferences');
  protected update = notAvailable('Video conferences');
  protected registerProvider = notAvailable('Video conferences');
  protected unRegisterProvider = ignored;
}
