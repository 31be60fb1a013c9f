import { Field, Select } from '@fluentui/react-components';
import { useEffect } from 'react';
import { decide } from '../../../actions/decide.ts';
import { fetchProgramme } from '../../../actions/fetch-programme.ts';
import type { ConsolidationPreview } from '../../../worker/pipeline-api.ts';
import type { ConsolidationWish } from '../../../worker/master-api.ts';
import { usePane } from '../../pane-context.ts';

/** Files that do not say who sent them: the officer says it once. */
export function UnknownSenders({
  preview,
  wish,
  busy,
}: {
  readonly preview: ConsolidationPreview;
  readonly wish: ConsolidationWish;
  readonly busy: boolean;
}) {
  const { session, state, words } = usePane();
  const { senders: say } = words.pane.master;
  const { number } = words.pane;
  useEffect(() => {
    void fetchProgramme(session);
  }, [session]);
  const nameless = preview.board.flatMap(({ department, files }) =>
    department === undefined ? files.filter(({ state: how }) => how !== 'failed') : [],
  );
  const files = [...nameless.map(({ file }) => file), ...wish.senders.map(({ file }) => file)];
  const day = preview.period?.to;
  const departments = (state.programme?.departments ?? []).filter(
    ({ from, to }) => day === undefined || ((from ?? day) <= day && day <= (to ?? day)),
  );
  if (files.length === 0) return null;
  return (
    <section className="ask" data-open={nameless.length > 0}>
      <h3>{say.title(number(files.length))}</h3>
      <p className="quiet small">{say.hint}</p>
      {files.map((file) => (
        <Field key={file} label={say.whose(file)}>
          <Select
            value={wish.senders.find((one) => one.file === file)?.department ?? ''}
            disabled={busy}
            onChange={(_event, { value }) => {
              const others = wish.senders.filter((one) => one.file !== file);
              void decide(session, {
                senders: value === '' ? others : [...others, { file, department: value }],
              });
            }}
          >
            <option value="">{say.choose}</option>
            {departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </section>
  );
}
