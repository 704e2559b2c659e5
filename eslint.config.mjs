import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Names that were given up for the field's standard terms, or that say nothing. */
const retiredNames = `
  afterServer again age alone Alone aloneIn answerTime Authority authorityAge authorityOf basis BatchNews BusyError
  changedMeanwhile checkAddress checkEach checkWhole closedMessage conclude conversation createAlone Deed demand demandAny
  differencesOf documentedPermissions entryFor everyValue examine Examined explain explainError exporting far Far
  findPeople fitsFilter foreignUrl forgottenAfter formSubject FormTexts fresh GoneError goOn goOnWithout goThrough Hands
  InteractionSetup isMade isMeant isSameValue isStoredAlike keepRestored keepTurn KnownVersion late lateMessage leave
  leaveField leaveStepOut leaveTurn life ListAsker listAsker ListPart ListSpan lookBack looks made madeToken makesToken
  meant meanwhile Mistake mistake mistakes most mostBytes mostTries mostWaits muteEngineConsole Names noticeOutside
  NotSetUpError Occasion one other outside Overtaken overtaken ownFault pasting patience patientApi PlacedEntry placeOf
  reach readPresent readWords RecordKind recordOutside Records RefusedError requestOf runButton saveTyping says seal
  searched seen SeenVersion SetupFault sidesOf stale stepOf stopsText takeTurn tell told tooLateMessage Turn turn
  turnButton Turning TypedChanges TypedTexts TypedValue typingStage typingView undoes UnexpectedAnswerError unknownOf
  UnreachableError unusable usualPatience Voice waitOf Way whenLate who Whole why within withKnownFields withMadeToken
  withoutFields Words words wrongly
`
  .trim()
  .split(/\s+/);

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'workspace/web/dist/', 'coverage/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.workspace.json', './workspace/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      // Numbers in sentences are fine; objects and undefined in them are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'id-denylist': ['error', ...retiredNames],
    },
  },
  {
    files: ['src/**', 'IntegrationManagerApp.ts'],
    plugins: { regexp },
    rules: {
      // One line of input must not keep the app busy, so a match takes linear time.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name="usernames"]',
          message:
            'The engine takes any `.usernames` for its old synchronous call and makes the whole function asynchronous (deno-runtime/lib/ast).',
        },
      ],
    },
  },
  {
    // Parsing a script is the point of this one file; what it builds is never called.
    files: ['src/domain/validation/script-syntax.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
  {
    files: ['workspace/web/src/**'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { module: 'writable' } },
  },
  prettier,
);
