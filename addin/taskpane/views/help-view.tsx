import { Button } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { diagnosisOf } from '../../actions/perform.ts';
import { usePane } from '../pane-context.ts';
import { TASK_ICONS, TASKS } from '../parts/task-icons.tsx';

/** How the four tasks are done, common questions, and the diagnosis. */
export function HelpView() {
  const { session, words } = usePane();
  const { help, tasks } = words.pane;
  const [copied, setCopied] = useState(false);
  return (
    <div className="view help">
      <h2 className="title">{help.title}</h2>
      {TASKS.map((task) => {
        const Icon = TASK_ICONS[task];
        return (
          <section key={task} className="panel">
            <h3>
              <Icon /> {tasks[task]}
            </h3>
            <ol>
              {help.steps[task].map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        );
      })}
      <h3>{help.frequent}</h3>
      {help.questions.map(({ question, answer }) => (
        <details key={question} className="fold">
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
      <h3>{help.keyboard}</h3>
      <dl className="keys">
        {help.keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h3>{help.diagnosis}</h3>
      <p className="quiet small">{help.diagnosisHint}</p>
      <Button
        icon={<Copy16Regular />}
        onClick={() => {
          void navigator.clipboard.writeText(diagnosisOf(session, 'help')).then(() => {
            setCopied(true);
          });
        }}
      >
        {copied ? help.copied : help.copyDiagnosis}
      </Button>
    </div>
  );
}
