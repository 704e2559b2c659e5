import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { propose } from '../../../src/changes/propose/propose';
import { decryptInput } from '../../../src/domain/change/secrets';
import { takeSnapshot } from '../../../src/domain/change/snapshot';
import { formFields } from '../../../src/interactions/forms/form-fields';
import { integrationForm } from '../../../src/views/forms/integration-form';
import { fakeApi } from '../../support/fakes/fake-api';
import { fakePorts } from '../../support/fakes/fake-ports';
import { fakeVault } from '../../support/fakes/fake-vault';
import { untouchedTexts } from '../../support/view-contents';
import { scope } from '../../support/scope';
import { storedDocuments } from '../../support/stored-documents';
import { decoded } from '../../support/stored-integration';

test('a form submitted as shown changes nothing, for every stored integration', async () => {
  await fc.assert(
    fc.asyncProperty(storedDocuments, async (document) => {
      const integration = decoded(document);
      const baseVersion = takeSnapshot(integration, fakeVault);
      const { plain } = formFields(untouchedTexts(integrationForm(scope(), 'v', integration, {})), {}, baseVersion);
      const proposal = await propose(fakePorts({ api: fakeApi({ documents: [document] }) }), [
        { integrationId: integration.id, baseVersion, typed: decryptInput(integration.type, plain, fakeVault) },
      ]);
      const reported =
        proposal.kind === 'plan'
          ? proposal.plan.steps[0]?.changes
          : proposal.kind === 'invalid'
            ? proposal.invalid[0]?.problems
            : {};
      expect({ kind: proposal.kind, reported }).toEqual({ kind: 'nothing-to-do', reported: {} });
    }),
    { numRuns: 1_000 },
  );
});
