import type { ApiMaker } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { oneOf, optionalText, text, truth } from '../protocol/arguments.ts';
import type { Workbook } from '../workbook/workbook.ts';

const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const applicationObject: ApiMaker<Workbook> = apiType({
  name: 'Application',
  properties: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (workbook, value) => (workbook.calculationMode = oneOf(value, CALCULATION_MODES)),
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: ({ regional }) => (regional === 'vi-VN' ? ',' : '.') },
    ThousandsSeparator: { get: ({ regional }) => (regional === 'vi-VN' ? '.' : ',') },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (workbook) => cultureInfoObject(workbook) },
  methods: {
    Calculate: (workbook) => {
      workbook.calculations++;
    },
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    CreateWorkbook: (workbook, [base64]) =>
      createdObject({ workbook, base64: optionalText(base64) ?? '' }),
    _GetWorkbookCreatedById: (workbook, [base64]) =>
      createdObject({ workbook, base64: text(base64) }),
  },
});

/** A workbook that was made and is shown once it is opened. */
const createdObject: ApiMaker<{ readonly workbook: Workbook; readonly base64: string }> = apiType({
  name: 'WorkbookCreated',
  identity: ({ base64 }) => ({ Id: base64 }),
  properties: { Id: { get: ({ base64 }) => base64 } },
  methods: { Open: ({ workbook, base64 }) => void workbook.opened.push(base64) },
});

const cultureInfoObject: ApiMaker<Workbook> = apiType({
  name: 'CultureInfo',
  properties: { Name: { get: ({ regional }) => regional } },
});

export const runtimeObject: ApiMaker<Workbook> = apiType({
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: ({ enableEvents }) => enableEvents,
      set: (workbook, value) => (workbook.enableEvents = truth(value)),
    },
  },
});
