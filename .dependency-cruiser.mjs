/**
 * Directions of imports. Each message says where the code belongs. Stages are the rooms of the pipeline; vocabulary
 * is what they all speak.
 */
const STAGES = ['read', 'recognise', 'validate', 'consolidate', 'report', 'template', 'write'];
const VOCABULARY =
  '^shared/(value|vietnamese|programme|matrix|finding|failure|grid|document|classify)/';

/** A library that may be imported through one door only. */
function door(name, library, places) {
  return {
    name: `door-${name}`,
    comment: `${library} enters through ${places} alone: call what that file offers, or extend it.`,
    severity: 'error',
    from: { path: '^(shared|addin|cli)/', pathNot: places },
    to: { path: `^node_modules/(${library})/` },
  };
}

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other hold one concept or lack a third: move the shared part to a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-is-pure',
      comment:
        'shared/ knows no host: what needs Node belongs in cli/, what needs a browser or Office in addin/.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: ['^addin/', '^cli/', '^test/', '^samples/'] },
    },
    {
      name: 'shared-without-node',
      comment:
        'shared/ compiles against the ES library alone: ask the machine through shared/platform.ts.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    ...STAGES.map((stage) => ({
      name: `stage-${stage}-alone`,
      comment: `Stages do not import one another: what ${stage} shares belongs in the vocabulary (value, vietnamese, programme, matrix, finding, failure, grid); what joins stages belongs in shared/pipeline.ts.`,
      severity: 'error',
      from: { path: `^shared/${stage}/` },
      to: {
        path: `^shared/(${STAGES.filter((other) => other !== stage).join('|')})/|^shared/pipeline`,
      },
    })),
    {
      name: 'vocabulary-is-the-ground',
      comment:
        'The vocabulary imports no stage and no words: the code belongs in the stage that needs it.',
      severity: 'error',
      from: { path: VOCABULARY },
      to: { path: `^shared/(${STAGES.join('|')}|words)/|^shared/pipeline` },
    },
    {
      name: 'words-know-types-only',
      comment:
        'Words say what is found, they compute nothing: only types of findings, failures, matrix, values and programme.',
      severity: 'error',
      from: { path: '^shared/words/' },
      to: { path: `^shared/(${STAGES.join('|')})/|^shared/pipeline` },
    },
    {
      name: 'languages-come-as-an-argument',
      comment: 'A stage receives a catalogue; it names no language.',
      severity: 'error',
      from: { path: `^shared/(${STAGES.join('|')})/` },
      to: { path: '^shared/words/(vi|en|all-languages)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'screen-through-actions',
      comment:
        'Views and ribbon commands call actions; what touches Excel belongs behind addin/host/workbook-host.ts.',
      severity: 'error',
      from: { path: '^addin/(taskpane|commands)/' },
      to: { path: '^addin/host/(excel|file)', pathNot: '^addin/host/(workbook-host|start)' },
    },
    {
      name: 'cli-and-addin-apart',
      comment: 'The command line and the add-in share only shared/.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^addin/' },
    },
    {
      name: 'addin-without-cli',
      comment: 'The command line and the add-in share only shared/.',
      severity: 'error',
      from: { path: '^addin/' },
      to: { path: '^cli/' },
    },
    door('sheetjs', 'xlsx', '^shared/read/'),
    door('word', 'docx', '^shared/write/docx'),
    door('ciphers', '@noble/ciphers', '^addin/worker/browser-ciphers'),
    door('parquet', 'hyparquet-writer', '^shared/write/parquet'),
    door('validation-library', 'valibot', '^shared/programme/'),
    door('thread-pool', 'piscina', '^cli/'),
    door('worker-calls', 'comlink', '^addin/worker/'),
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file: delete it, or list it where its kind is listed.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          'tsconfig',
          String.raw`\.d\.ts$`,
          '^cli/(run|task-matrix|.*worker)',
          '^addin/public/',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^node_modules/\\.cache' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
