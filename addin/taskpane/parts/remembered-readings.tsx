import { Button } from '@fluentui/react-components';
import {
  exportCorrections,
  forgetDepartment,
  importCorrections,
  rememberedDepartments,
} from '../../actions/remembered-readings.ts';
import { fetchProgramme } from '../../actions/fetch-programme.ts';
import { usePane } from '../pane-context.ts';
import { FileButton } from './file-button.tsx';

/** Departments whose files are read as the user corrected them; each can be forgotten, all can be taken along. */
export function RememberedReadings() {
  const { session, state, words } = usePane();
  const { reading: say, number } = words.pane;
  const departments = [...rememberedDepartments().keys()];
  const nameOf = (id: string): string =>
    state.programme?.departments.find((one) => one.id === id)?.name ?? id;
  return (
    <details
      className="fold"
      onToggle={({ currentTarget }) => {
        // Names of departments, for what is listed by their ids.
        if (currentTarget.open) void fetchProgramme(session);
      }}
    >
      <summary>
        {say.remembered} <span className="count">{number(departments.length)}</span>
      </summary>
      <div className="form">
        {departments.length > 0 && (
          <ul className="remembered">
            {departments.map((id) => (
              <li key={id}>
                <span>{nameOf(id)}</span>
                <Button
                  size="small"
                  aria-label={say.forgetOf(nameOf(id))}
                  onClick={() => {
                    void forgetDepartment(session, id);
                  }}
                >
                  {say.forgetOne}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <p className="quiet small">{say.rememberHint}</p>
        <div className="buttons">
          {departments.length > 0 && (
            <Button
              size="small"
              onClick={() => {
                void exportCorrections(session, say.fileName);
              }}
            >
              {say.export}
            </Button>
          )}
          <FileButton
            size="small"
            label={say.import}
            accept=".json"
            onFiles={([file]) => {
              if (file) void importCorrections(session, file);
            }}
          />
          {departments.length > 1 && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                void forgetDepartment(session);
              }}
            >
              {say.forgetAll}
            </Button>
          )}
        </div>
        <p className="quiet small">{say.rememberedHint}</p>
      </div>
    </details>
  );
}
