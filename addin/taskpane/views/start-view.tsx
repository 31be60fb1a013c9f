import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import { openView } from '../../actions/open-view.ts';
import { usePane } from '../pane-context.ts';
import { TASK_ICONS, TASKS } from '../parts/task-icons.tsx';

/** The four things a person can do. */
export function StartView() {
  const { session, words } = usePane();
  const { start, tasks } = words.pane;
  return (
    <div className="view start">
      <h1>{start.greeting}</h1>
      <p className="quiet">{start.intro}</p>
      <ul className="cards">
        {TASKS.map((task) => {
          const Icon = TASK_ICONS[task];
          return (
            <li key={task}>
              <button
                type="button"
                className="card"
                onClick={() => {
                  openView(session, task);
                }}
              >
                <span className="card-icon">
                  <Icon />
                </span>
                <span className="card-text">
                  <span className="card-title">{tasks[task]}</span>
                  <span className="card-what">{start.what[task]}</span>
                </span>
                <ChevronRight20Regular className="card-go" />
              </button>
            </li>
          );
        })}
      </ul>
      <p className="assurance">
        <ShieldCheckmark20Regular />
        <span>{start.offline}</span>
      </p>
    </div>
  );
}
