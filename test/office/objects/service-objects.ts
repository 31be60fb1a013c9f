import type { ServiceFinder } from '../protocol/object-paths.ts';
import type { ApiMaker } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { text, truth } from '../protocol/arguments.ts';

/** What office.js asks of the host beside the workbook: ribbon, start-up of the add-in. */
export interface HostServices {
  /** True once the page has told that its ribbon functions can be called. */
  actionsReady: boolean;
  /** Ribbon updates asked for, as plain data. */
  readonly ribbonUpdates: unknown[];
  /** `Visible`, `Background` or `Inactive`, as the page has asked for: now, and when the document is opened again. */
  paneState: string;
  startupState: string;
}

export function newHostServices(): HostServices {
  return { actionsReady: false, ribbonUpdates: [], paneState: 'Visible', startupState: 'Inactive' };
}

const internalServiceObject: ApiMaker<HostServices> = apiType({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: (services) => void (services.actionsReady = true) },
});

const ribbonObject: ApiMaker<HostServices> = apiType({
  name: 'DynamicRibbon',
  methods: {
    ExecuteRequestUpdate: ({ ribbonUpdates }, [update]) =>
      void ribbonUpdates.push(JSON.parse(text(update))),
    ExecuteRequestCreate: ({ ribbonUpdates }, [update]) =>
      void ribbonUpdates.push(JSON.parse(text(update))),
    GetTab: (services, [id]) => ribbonTabObject({ services, id: text(id) }),
    GetButton: (services, [id]) => ribbonButtonObject({ services, id: text(id) }),
  },
});

interface RibbonPart {
  readonly services: HostServices;
  readonly id: string;
}

const ribbonTabObject: ApiMaker<RibbonPart> = apiType({
  name: 'RibbonTab',
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: { get: ({ id }) => id } },
  methods: {
    SetVisibility: ({ services, id }, [visible]) =>
      void services.ribbonUpdates.push({ tab: id, visible: truth(visible) }),
  },
});

const ribbonButtonObject: ApiMaker<RibbonPart> = apiType({
  name: 'RibbonButton',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Enabled: {
      get: () => true,
      set: ({ services, id }, value) =>
        services.ribbonUpdates.push({ button: id, enabled: truth(value) }),
    },
  },
});

const runtimeServiceObject: ApiMaker<HostServices> = apiType({
  name: 'AppRuntimeService',
  methods: {
    SetAppRuntimeState: (services, [state]) => void (services.paneState = text(state)),
    GetAppRuntimeState: ({ paneState }) => paneState,
  },
});

const startupServiceObject: ApiMaker<HostServices> = apiType({
  name: 'AppRuntimePersistenceService',
  methods: {
    SetAppRuntimeStartState: (services, [state]) => void (services.startupState = text(state)),
    GetAppRuntimeStartState: ({ startupState }) => startupState,
  },
});

/** Finds a service by the name that office.js asks for. */
export function serviceFinder(services: HostServices): ServiceFinder {
  return (name) => {
    switch (name) {
      case 'Microsoft.InternalService.AddinInternalService':
        return internalServiceObject(services);
      case 'Microsoft.DynamicRibbon.DynamicRibbon':
        return ribbonObject(services);
      case 'Microsoft.AppRuntime.AppRuntimeService':
        return runtimeServiceObject(services);
      case 'Microsoft.AppRuntime.AppRuntimePersistenceService':
        return startupServiceObject(services);
      default:
        return undefined;
    }
  };
}
