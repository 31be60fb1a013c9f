import type { SimulatedExcel } from '../simulated-excel.ts';

const EXCEL_WEB_APP = 16;
const READ_WRITE = 0;
const DOCUMENT_OPENED = 1;

/** What Excel on the web tells of itself at start-up. */
export function webAppContext(
  settings: ReadonlyMap<string, string>,
  displayLanguage: string,
  excel: SimulatedExcel,
): object {
  return {
    _id: 'add-in',
    _appName: EXCEL_WEB_APP,
    _appVersion: '16.01',
    _appMinorVersion: 1,
    _appUILocale: displayLanguage,
    _dataLocale: excel.workbook.regional,
    _docUrl: `https://documents.test/${excel.workbook.name}`,
    _clientMode: READ_WRITE,
    _settings: [...settings],
    _reason: DOCUMENT_OPENED,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: 'instance',
    _requirementMatrix: JSON.stringify(excel.requirements.claimed),
    _hostCustomMessage: '',
    _hostFullVersion: '16.0.18025.40000',
    _wacHostEnvironment: '0',
    _initialDisplayMode: 2,
    _clientWindowHeight: 800,
    _clientWindowWidth: 350,
  };
}
