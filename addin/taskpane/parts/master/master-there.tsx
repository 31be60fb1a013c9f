import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect } from 'react';
import { periodLabel } from '../../../../shared/value/period.ts';
import { openHistory, openReturns, openTrace } from '../../../actions/master-tools.ts';
import {
  chooseMaster,
  forgetMaster,
  lookForMaster,
  setMode,
} from '../../../actions/master-there.ts';
import type { MasterThere } from '../../master-steps.ts';
import { usePane } from '../../pane-context.ts';
import { FileButton } from '../file-button.tsx';

/** The master that files go onto: the one of this workbook, or of a file; and what else can be done with it. */
export function MasterThereCard() {
  const { session, state, words } = usePane();
  const { there: say } = words.pane.master;
  useEffect(() => {
    void lookForMaster(session);
  }, [session]);
  if (state.there) return <Card there={state.there} />;
  return (
    <section className="aside">
      <FileButton
        label={say.choose}
        accept=".xlsx"
        onFiles={([file]) => {
          if (file) void chooseMaster(session, file);
        }}
      />
      <p className="quiet small">{say.chooseHint}</p>
    </section>
  );
}

function Card({ there }: { readonly there: MasterThere }) {
  const { session, state, words } = usePane();
  const { there: say } = words.pane.master;
  const { number } = words.pane;
  const { from, brief, mode } = there;
  const period = brief?.period && periodLabel(brief.period, state.language);
  return (
    <section className="ask" data-calm>
      <h2>{from.kind === 'book' ? say.inBook : say.inFile(from.file.name)}</h2>
      {brief && (
        <p className="quiet small">
          {[period, say.about(number(brief.tasks), number(brief.runs.length))]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
      )}
      {from.kind === 'book' ? (
        <Field>
          <RadioGroup
            value={mode}
            aria-label={say.how}
            onChange={(_event, { value }) => {
              setMode(session, value === 'fresh' ? 'fresh' : 'update');
            }}
          >
            <Radio value="update" label={<Labelled text={say.update} hint={say.updateHint} />} />
            <Radio value="fresh" label={<Labelled text={say.fresh} hint={say.freshHint} />} />
          </RadioGroup>
        </Field>
      ) : (
        <p className="small">{say.updateHint}</p>
      )}
      <div className="buttons">
        <Button size="small" onClick={() => void openReturns(session, true)}>
          {say.returns}
        </Button>
        <Button size="small" onClick={() => void openHistory(session)}>
          {say.history}
        </Button>
        <Button size="small" onClick={() => void openTrace(session)}>
          {say.trace}
        </Button>
        {from.kind === 'file' && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              forgetMaster(session);
            }}
          >
            {say.forget}
          </Button>
        )}
      </div>
    </section>
  );
}

function Labelled({ text, hint }: { readonly text: string; readonly hint: string }) {
  return (
    <span className="two-lines">
      <span>{text}</span>
      <span className="quiet small">{hint}</span>
    </span>
  );
}
