import { Button, Field, Radio, RadioGroup, Select, Spinner } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useEffect, useState } from 'react';
import {
  downloadTemplates,
  loadTemplateAnew,
  loadTemplateHere,
  unloadTemplate,
} from '../../actions/load-template.ts';
import { openView } from '../../actions/open-view.ts';
import { fetchProgramme } from '../../actions/fetch-programme.ts';
import { makePeriod, type Period } from '../../../shared/value/period.ts';
import type { DepartmentBrief, TemplateWish } from '../../worker/pipeline-api.ts';
import { usePane } from '../pane-context.ts';
import { PeriodFields, type PeriodChoice } from '../parts/period-fields.tsx';
import { Prefill } from '../parts/master/prefill.tsx';
import { ViewFooter } from '../parts/view-footer.tsx';

/** Departments that exist on the last day of a period. */
function departmentsIn(
  all: readonly DepartmentBrief[],
  period: Period | undefined,
): DepartmentBrief[] {
  if (!period) return [...all];
  return all.filter(
    ({ from, to }) => (from ?? period.to) <= period.to && period.to <= (to ?? period.to),
  );
}

/** Choose department and period; get the template here or in a new workbook. */
export function TemplateView() {
  const { session, state, words } = usePane();
  const { template: say } = words.pane;
  const { programme, template, host } = state;
  const [department, setDepartment] = useState('');
  const [choice, setChoice] = useState<PeriodChoice>(currentChoice);
  const [place, setPlace] = useState<'here' | 'new'>('here');
  useEffect(() => {
    void fetchProgramme(session);
  }, [session]);
  const period = makePeriod(choice.kind, choice.year, choice.number);
  const departments = departmentsIn(programme?.departments ?? [], period);
  const known = departments.some(({ id }) => id === department);
  const wish: TemplateWish = {
    language: state.language,
    ...(known && { department }),
    ...(period && { period }),
  };
  const working = template.step === 'working';
  const inExcel = host === 'excel';
  if (template.step === 'loaded')
    return (
      <Loaded
        sheets={template.run.sheets
          .filter(({ described }) => described !== words.template.sheets.lists)
          .map(({ name }) => name)}
      />
    );
  return (
    <div className="view">
      <p className="quiet">{say.intro}</p>
      <div className="form">
        <Field label={say.department}>
          <Select
            value={known ? department : ''}
            onChange={(_event, { value }) => {
              setDepartment(value);
            }}
          >
            <option value="">{say.noDepartment}</option>
            {departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <PeriodFields choice={choice} onChange={setChoice} />
        {inExcel && (
          <Field label={say.place}>
            <RadioGroup
              value={place}
              onChange={(_event, { value }) => {
                setPlace(value === 'new' ? 'new' : 'here');
              }}
            >
              <Radio value="here" label={say.here} />
              <Radio value="new" label={say.newBook} />
            </RadioGroup>
          </Field>
        )}
      </div>
      {inExcel && place === 'here' && (
        <p className="preview-line">
          {say.willAdd(visibleSheets(words))} {say.untouched}
        </p>
      )}
      <Prefill />
      <section className="aside">
        <Button
          icon={<ArrowDownload20Regular />}
          disabled={working}
          onClick={() => {
            void downloadTemplates(session, wish);
          }}
        >
          {say.pack}
        </Button>
        <p className="quiet small">{say.packHint(departments.length)}</p>
      </section>
      <ViewFooter>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={working}
          icon={working ? <Spinner size="tiny" /> : null}
          onClick={() => {
            void (inExcel && place === 'here'
              ? loadTemplateHere(session, wish)
              : loadTemplateAnew(session, wish));
          }}
        >
          {working ? say.working : inExcel ? say.load : say.download}
        </Button>
      </ViewFooter>
    </div>
  );
}

function Loaded({ sheets }: { readonly sheets: readonly string[] }) {
  const { session, words } = usePane();
  const { template: say } = words.pane;
  return (
    <div className="view">
      <div className="outcome">
        <CheckmarkCircle24Filled className="outcome-icon" />
        <h2 className="title">{say.done}</h2>
        <p>{say.loaded(sheets)}</p>
      </div>
      <ViewFooter>
        <Button
          appearance="primary"
          size="large"
          onClick={() => {
            openView(session, 'check');
          }}
        >
          {say.next}
        </Button>
        <Button
          onClick={() => {
            void unloadTemplate(session);
          }}
        >
          {say.undo}
        </Button>
      </ViewFooter>
    </div>
  );
}

/** Sheets of the template that a person sees. */
function visibleSheets(words: ReturnType<typeof usePane>['words']): string[] {
  const { info, documents, tasks, difficulties, guide } = words.template.sheets;
  return [info, documents, tasks, difficulties, guide];
}

/** The quarter that today's date falls in. */
function currentChoice(): PeriodChoice {
  const now = new Date();
  return { kind: 'quarter', year: now.getFullYear(), number: Math.floor(now.getMonth() / 3) + 1 };
}
