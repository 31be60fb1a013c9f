import { SO_CONG_THUONG } from './departments/so-cong-thuong.ts';
import { SO_GDDT } from './departments/so-gddt.ts';
import { SO_LDTBXH } from './departments/so-ldtbxh.ts';
import { SO_NNPTNT } from './departments/so-nnptnt.ts';
import { SO_NOI_VU } from './departments/so-noi-vu.ts';
import { SO_TTTT } from './departments/so-tttt.ts';
import { SO_VHTTDL } from './departments/so-vhttdl.ts';
import { SO_Y_TE } from './departments/so-y-te.ts';
import { UBND_DONG_HA } from './departments/ubnd-dong-ha.ts';
import { UBND_HUONG_HOA } from './departments/ubnd-huong-hoa.ts';
import { VP_UBND } from './departments/vp-ubnd.ts';
import type { SampleFile } from './sample-file.ts';

/** Samples drawn cell by cell. The one made from the template is in `so-khcn.ts`. */
export const DRAWN_SAMPLES: readonly SampleFile[] = [
  VP_UBND,
  SO_TTTT,
  SO_NOI_VU,
  SO_NNPTNT,
  SO_CONG_THUONG,
  SO_VHTTDL,
  SO_GDDT,
  SO_Y_TE,
  SO_LDTBXH,
  UBND_DONG_HA,
  UBND_HUONG_HOA,
];
