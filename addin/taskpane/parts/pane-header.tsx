import { Button } from '@fluentui/react-components';
import { LocalLanguage20Regular } from '@fluentui/react-icons/svg/local-language';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { openView } from '../../actions/open-view.ts';
import { changeLanguage } from '../change-language.ts';
import { usePane } from '../pane-context.ts';
import { TASK_ICONS, TASKS } from './task-icons.tsx';

/** The product's name, the language and help; below them, within a task, the four tasks. */
export function PaneHeader() {
  const { session, state, words } = usePane();
  const { pane } = words;
  return (
    <header className="header">
      <div className="bar">
        <button
          type="button"
          className="brand"
          title={pane.home}
          onClick={() => {
            openView(session, 'start');
          }}
        >
          <img src="./icons/app.svg" alt="" width="24" height="24" />
          <span>{pane.title}</span>
        </button>
        <Button
          appearance="subtle"
          size="small"
          icon={<LocalLanguage20Regular />}
          lang={state.language === 'vi' ? 'en' : 'vi'}
          onClick={() => {
            void changeLanguage(session, state.language === 'vi' ? 'en' : 'vi');
          }}
        >
          {pane.language}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<QuestionCircle20Regular />}
          aria-label={pane.tasks.help}
          title={pane.tasks.help}
          aria-current={state.view === 'help' ? 'page' : undefined}
          onClick={() => {
            openView(session, 'help');
          }}
        />
      </div>
      {state.view !== 'start' && (
        <nav className="tasks" aria-label={pane.navigation}>
          {TASKS.map((task) => {
            const Icon = TASK_ICONS[task];
            return (
              <button
                key={task}
                type="button"
                className="task"
                aria-current={state.view === task ? 'page' : undefined}
                onClick={() => {
                  openView(session, task);
                }}
              >
                <Icon />
                <span>{pane.tasks[task]}</span>
              </button>
            );
          })}
        </nav>
      )}
    </header>
  );
}
