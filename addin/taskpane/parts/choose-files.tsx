import { Button } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { DocumentMultiple24Regular } from '@fluentui/react-icons/svg/document-multiple';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useState } from 'react';
import {
  consolidateAgain,
  consolidateFiles,
  consolidateFolder,
} from '../../actions/consolidate-files.ts';
import { filesDropped } from '../../actions/dropped-files.ts';
import { askForFolder, canRememberFolders } from '../../actions/remember-folder.ts';
import { usePane } from '../pane-context.ts';
import { FileButton } from './file-button.tsx';

const ACCEPT = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv';

/** Files by the picker, a folder, or dropped; the last folder again by one press. */
export function ChooseFiles() {
  const { session, state, words } = usePane();
  const { consolidate: say } = words.pane;
  const [over, setOver] = useState(false);
  const { lastChoice } = state;
  return (
    <>
      {lastChoice !== undefined && (
        <Button
          appearance="primary"
          size="large"
          className="wide"
          icon={<ArrowSync16Regular />}
          onClick={() => {
            void consolidateAgain(session);
          }}
        >
          {say.again(lastChoice)}
        </Button>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is an extra: the buttons inside do the same */}
      <div
        className="drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void filesDropped(event.dataTransfer).then((files) => consolidateFiles(session, files));
        }}
      >
        <DocumentMultiple24Regular className="drop-icon" />
        <p className="strong">{over ? say.dropping : say.drop}</p>
        <p className="quiet small">{say.formats}</p>
        <div className="buttons">
          <FileButton
            appearance={lastChoice === undefined ? 'primary' : 'secondary'}
            label={say.chooseFiles}
            accept={ACCEPT}
            many
            onFiles={(files) => {
              void consolidateFiles(session, files);
            }}
          />
          {canRememberFolders() ? (
            <Button
              icon={<FolderOpen20Regular />}
              onClick={() => {
                // No folder chosen rejects: then nothing happens.
                void askForFolder().then(
                  (folder) => folder && consolidateFolder(session, folder),
                  () => undefined,
                );
              }}
            >
              {say.chooseFolder}
            </Button>
          ) : (
            <FileButton
              icon={<FolderOpen20Regular />}
              label={say.chooseFolder}
              folder
              onFiles={(files) => {
                void consolidateFiles(session, files);
              }}
            />
          )}
        </div>
      </div>
    </>
  );
}
