import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { propose } from '../../src/app/propose';
import { seenVersion } from '../../src/domain/seen-version';
import { integrationForm } from '../../src/views/integration-form';
import { fakeApi } from '../support/fake-api';
import { fakePorts } from '../support/fake-ports';
import { untouchedTexts } from '../support/inside';
import { scope } from '../support/scope';
import { storedDocuments } from '../support/stored-documents';
import { understood } from '../support/stored-integration';
import { typedFields } from '../../src/interactions/typed-fields';
import { fakeVault } from '../support/fake-vault';

test('a form that is submitted as it was shown changes nothing, for every stored integration', async () => {
  await fc.assert(
    fc.asyncProperty(storedDocuments, async (document) => {
      const integration = understood(document);
      const seen = seenVersion(integration, fakeVault);
      const { plain } = typedFields(untouchedTexts(integrationForm(scope(), 'v', integration, {})), {}, seen);
      const proposal = await propose(fakePorts({ api: fakeApi({ documents: [document] }) }), [
        { integrationId: integration.id, seen, typed: plain },
      ]);
      const told =
        proposal.kind === 'plan'
          ? proposal.plan.steps[0]?.changes
          : proposal.kind === 'invalid'
            ? proposal.invalid[0]?.problems
            : {};
      expect({ kind: proposal.kind, told }).toEqual({ kind: 'nothing-to-do', told: {} });
    }),
    { numRuns: 1_000 },
  );
});
