import type { ApiMaker } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { optionalText } from '../protocol/arguments.ts';
import { accessDenied, invalidArgument } from '../workbook/excel-error.ts';
import { PROTECTION_OPTIONS, protectSheet, unprotectSheet } from '../workbook/protection.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';

export const worksheetProtectionObject: ApiMaker<Worksheet> = apiType({
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: ({ protection }) => protection !== undefined },
    Options: {
      get: ({ protection }) => {
        const allowed = PROTECTION_OPTIONS.map((option) => [
          option,
          protection?.options[option] === true,
        ]);
        const selectionMode = protection?.options['selectionMode'] ?? 'Normal';
        return { ...(Object.fromEntries(allowed) as Record<string, boolean>), selectionMode };
      },
    },
  },
  methods: {
    Protect: (sheet, [options, password]) =>
      protectSheet(sheet, options ?? null, optionalText(password)),
    Unprotect: (sheet, [password]) => unprotectSheet(sheet, optionalText(password)),
  },
});

export const workbookProtectionObject: ApiMaker<Workbook> = apiType({
  name: 'WorkbookProtection',
  properties: {
    Protected: { get: ({ structureProtection }) => structureProtection !== undefined },
  },
  methods: {
    Protect: (workbook, [password]) => {
      if (workbook.structureProtection) throw accessDenied();
      const given = optionalText(password);
      workbook.structureProtection = given === undefined ? {} : { password: given };
    },
    Unprotect: (workbook, [password]) => {
      if ((workbook.structureProtection?.password ?? '') !== (optionalText(password) ?? ''))
        throw invalidArgument();
      workbook.structureProtection = undefined;
    },
  },
});
