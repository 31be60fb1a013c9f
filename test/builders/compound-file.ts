import * as SheetJs from 'xlsx';

interface Compound {
  readonly utils: {
    cfb_new(): object;
    cfb_add(file: object, name: string, content: Uint8Array): void;
  };
  write(file: object, options: { readonly type: 'buffer' }): Uint8Array;
}

const { CFB } = SheetJs as unknown as { readonly CFB: Compound };

/** Bytes of a compound file (MS-CFB) with these streams, by their paths. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, content);
  return new Uint8Array(CFB.write(file, { type: 'buffer' }));
}
