import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { usePane } from '../pane-context.ts';

/** What stood in a cell and what stands there then, old → new. */
export function OldAndNew({ from, to }: { readonly from: string; readonly to: string }) {
  const { words } = usePane();
  const { empty } = words.pane.master.update;
  const [was, is] = [from, to].map((text) => (text === '' ? empty : text));
  return (
    <span className="change">
      <span className="visually-hidden">{words.pane.check.change(was ?? '', is ?? '')}</span>
      <span aria-hidden="true" className="change-from" data-empty={from === ''}>
        {was}
      </span>
      <ArrowRight16Regular aria-hidden="true" />
      <span aria-hidden="true" className="change-to">
        {is}
      </span>
    </span>
  );
}
