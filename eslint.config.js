import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import typescript from 'typescript-eslint';

/** What SECURITY.md promises, where a rule of its own is needed for it. */
const promised = [
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseFromString|srcdoc)$/]',
    message: 'Markup is made of templates alone.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^write/]',
    message: 'Markup is made of templates alone.',
  },
  {
    selector: 'MemberExpression[property.name=/^(sendBeacon|cookie|storage|pushState|replaceState|serviceWorker)$/]',
    message: 'Nothing is sent and nothing is stored.',
  },
  {
    selector: 'ImportDeclaration[source.value=/unsafe-|static-html/]',
    message: 'Markup is made of templates alone.',
  },
];

/** The events that browsers give elements, documents and windows, as TypeScript knows them; `search` is none of a standard. */
const nativeEvents = readFileSync(createRequire(import.meta.url).resolve('typescript/lib/lib.dom.d.ts'), 'utf8')
  .match(/^interface (GlobalEventHandlers|(HTML|HTMLMedia)?Element|Document|Window(EventHandlers)?)EventMap\b[^}]*/gm)
  .flatMap((map) => map.match(/(?<=")\w+(?=":)/g) ?? [])
  .concat('search')
  .join('|');
const ownNames = 'The browser fires events of this name itself, and they bubble to the same listener.';

export default defineConfig(
  globalIgnores([
    'build/',
    'dist/',
    'test-results/',
    'playwright-report/',
    'sample/',
    'tests/examples/',
    'tests/data/',
  ]),
  {
    files: ['**/*.{js,mjs,ts}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-binary-expression': 'error',
      'no-self-compare': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers read well in templates; anything else is written out.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Spreading a string gives its code points, which is what is meant.
      '@typescript-eslint/no-misused-spread': 'off',
      // A parameter that only types the answer says what an untyped border (JSON, events) carries.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      // The public functions check what a JavaScript caller may really pass, whatever the types say.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // `async` without `await` turns a throw into a rejection, which is what callers of an interface wait for.
      '@typescript-eslint/require-await': 'off',
      // `noUncheckedIndexedAccess` asks at every index; where a bound was just checked, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A type that is written as `type` for unions and `interface` for shapes, as each author found clearer.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    },
  },
  {
    // What SECURITY.md promises: no text becomes markup or code, nothing is sent, nothing is stored.
    files: ['web/**/*.ts'],
    rules: {
      'no-eval': 'error',
      'no-restricted-globals': [
        'error',
        ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
        ...[
          'fetch',
          'XMLHttpRequest',
          'WebSocket',
          'WebTransport',
          'EventSource',
          'RTCPeerConnection',
          'importScripts',
        ],
      ],
      'no-restricted-syntax': ['error', ...promised],
    },
  },
  {
    // What the element itself tells (web/element/public/events.ts) keeps the names that it has.
    files: ['web/element/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...promised,
        {
          selector: `CallExpression[callee.property.name="tell"] > Literal:first-child[value=/^(${nativeEvents})$/]`,
          message: ownNames,
        },
        {
          selector: `NewExpression[callee.name=/Event$/] > Literal:first-child[value=/^(${nativeEvents})$/]`,
          message: ownNames,
        },
      ],
    },
  },
  { files: ['web/element/**/*.ts', 'web/page/**/*.ts'], extends: [lit['flat/recommended']] },
  {
    files: ['scripts/**/*.mjs', '*.config.js', 'tests/scripts/**/*.mjs'],
    rules: { 'no-undef': 'off' },
  },
);
