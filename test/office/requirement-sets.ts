import { readFileSync } from 'node:fs';
import { officeFile } from './office-files.ts';
import { ExcelError } from './workbook/excel-error.ts';

/** The sets a host claims besides ExcelApi, as a current Excel does. */
const OTHER_SETS: Readonly<Record<string, string>> = {
  AddinCommands: '1.3',
  CompressedFile: '1.1',
  DialogApi: '1.2',
  DialogOrigin: '1.1',
  DocumentEvents: '1.1',
  DynamicRibbon: '1.2',
  File: '1.1',
  IdentityAPI: '1.3',
  OpenBrowserWindowApi: '1.1',
  RibbonApi: '1.2',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
  Selection: '1.1',
  Settings: '1.1',
  SharedRuntime: '1.1',
};

/**
 * Which members a host has. The set of each is read out of Microsoft's own library, so that the list is never ours to
 * get wrong; a member that the library does not mark has been there since 1.1.
 */
export class RequirementSets {
  readonly excelApi: string;
  /** Everything the host claims, by name of the set. */
  readonly claimed: Readonly<Record<string, string>>;

  constructor(excelApi: string) {
    this.excelApi = excelApi;
    this.claimed = { ...OTHER_SETS, ExcelApi: excelApi, DelayForCellEdit: '1.1' };
  }

  isSetSupported(name: string, version = '1.1'): boolean {
    const match = Object.entries(this.claimed).find(
      ([set]) => set.toLowerCase() === name.toLowerCase(),
    );
    return match !== undefined && isAtLeast(match[1], version);
  }

  /** Whether the host knows a member, given by class and name on the wire. */
  has(typeName: string, member: string): boolean {
    const needed = setsOfMembers().get(`${typeName}.${member}`.toLowerCase());
    if (!needed) return true;
    return needed.set === 'ExcelApi'
      ? isAtLeast(this.excelApi, needed.version)
      : this.isSetSupported(needed.set, needed.version);
  }

  /** Refuses a member that the host is too old to know. */
  check(typeName: string, member: string): void {
    if (this.has(typeName, member)) return;
    throw new ExcelError(
      'ApiNotFound',
      'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
    );
  }
}

function isAtLeast(claimed: string, needed: string): boolean {
  const [major = 0, minor = 0] = claimed.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

interface NeededSet {
  readonly set: string;
  readonly version: string;
}

let membersBySet: ReadonlyMap<string, NeededSet> | undefined;

/** The library checks each newer member with `_throwIfApiNotSupported("Range.dataValidation", set, "1.8", …)`. */
function setsOfMembers(): ReadonlyMap<string, NeededSet> {
  if (membersBySet) return membersBySet;
  const source = readFileSync(officeFile('excel-web-16.00.debug.js'), 'utf8');
  const check = /_throwIfApiNotSupported\("(\w+\.\w+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g;
  const found = new Map<string, NeededSet>();
  for (const [, member = '', set = '', version = ''] of source.matchAll(check)) {
    const name = set === '_defaultApiSetName' ? 'ExcelApi' : set.replaceAll('"', '');
    found.set(member.toLowerCase(), { set: name, version });
  }
  membersBySet = found;
  return found;
}
