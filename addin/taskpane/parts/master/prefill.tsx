import { Button } from '@fluentui/react-components';
import { prefillFrom } from '../../../actions/load-template.ts';
import { usePane } from '../../pane-context.ts';
import { FileButton } from '../file-button.tsx';

/** Templates that begin with the tasks which a department has still to finish, from the master of the period before. */
export function Prefill() {
  const { session, state, words } = usePane();
  const { previous: say } = words.pane.master;
  const { number } = words.pane;
  const { prefill } = state;
  if (prefill)
    return (
      <section className="ask" data-calm>
        <p>{say.prefilled(prefill.file, number(prefill.tasks))}</p>
        <div className="buttons">
          <Button size="small" onClick={() => void prefillFrom(session, undefined)}>
            {say.notPrefilled}
          </Button>
        </div>
      </section>
    );
  return (
    <section className="aside">
      <FileButton
        label={say.prefill}
        accept=".xlsx"
        onFiles={([file]) => {
          if (file) void prefillFrom(session, file);
        }}
      />
      <p className="quiet small">{say.prefillHint}</p>
    </section>
  );
}
