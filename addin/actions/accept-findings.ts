import type { Finding, FindingCode } from '../../shared/finding/finding.ts';
import type { AcceptedBrief, FindingCount } from '../worker/accepted-findings.ts';
import type { AcceptWish } from '../worker/pipeline-api.ts';
import { checkAgain } from './check-sheet.ts';
import { previewOnceMore } from './consolidate-files.ts';
import { perform } from './perform.ts';
import { decisionMemory } from './remember-decisions.ts';
import type { Session } from './session.ts';

/** Where findings are accepted: in the workbook that is checked, or in the consolidation at hand. */
export type AcceptPlace = AcceptWish['where'];

/** Accepts findings with a reason; they are asked for again only when their task or cell changes. */
export function acceptFindings(session: Session, wish: AcceptWish): Promise<boolean> {
  return perform(session, 'acceptFindings', async () => {
    decisionMemory().keepExceptions(await session.pipeline.ask.acceptFindings(wish));
    await showAgain(session, wish.where);
    session.store.set({ notice: { say: 'accepted' } });
  });
}

/** Takes an accepted finding back: it is open again. */
export function withdrawAccepted(
  session: Session,
  where: AcceptPlace,
  key: string,
): Promise<boolean> {
  return perform(session, 'acceptFindings', async () => {
    decisionMemory().keepExceptions(await session.pipeline.ask.withdrawAccepted(key));
    await showAgain(session, where);
    session.store.set({ notice: { say: 'withdrawn' } });
  });
}

async function showAgain(session: Session, where: AcceptPlace): Promise<void> {
  if (where === 'check') await checkAgain(session);
  else await previewOnceMore(session);
}

/** Findings of the consolidation at hand. */
export interface RunFindings {
  readonly open: readonly FindingCount[];
  readonly accepted: readonly AcceptedBrief[];
}

export async function runFindings({ pipeline }: Session): Promise<RunFindings> {
  const [open, accepted] = await Promise.all([
    pipeline.ask.openFindings(),
    pipeline.ask.acceptedInRun(),
  ]);
  return { open, accepted };
}

/** Some open findings of one kind in the consolidation at hand. */
export function findingsOfKind(
  { pipeline }: Session,
  code: FindingCode,
  count: number,
): Promise<readonly Finding[]> {
  return pipeline.ask.findingsOfKind(code, 0, count);
}
