import type { CellContent } from '../workbook/cells.ts';
import { valueType } from '../workbook/displayed-text.ts';
import type { Actor, CellsChanged, WorkbookEvent } from '../workbook/events.ts';
import type { Subscriptions } from './subscriptions.ts';

/** An event as the client takes it: category, number of the event, object it happened to, its data as JSON, serial number. */
export type EventEntry = readonly [number, number, string, string, number];

const EVENT_CATEGORY = 65_536;
/** Before the names of events of a collection of tables. */
export const TABLE_SCOPE = 'Tables.';
/** Target of what is listened to on a whole collection. */
export const WORKBOOK_TARGET = 'Workbook';

interface Delivery {
  /** As registered: `DataChangedEvent`, `Tables.AddedEvent`. */
  readonly wireName: string;
  readonly number: number;
  readonly targets: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** The entries that listeners of an event get. */
export function eventEntries(
  event: WorkbookEvent,
  subscriptions: Subscriptions,
  keepRange: (sheetId: string, address: string) => string,
): EventEntry[] {
  return deliveriesOf(event).flatMap(({ wireName, number, targets, data }) =>
    targets
      .filter((target) => subscriptions.has(wireName, target))
      .map((target): EventEntry => {
        const { sheetId, address } = event as { sheetId: string; address?: string };
        const reference =
          event.kind === 'cellsChanged' && address !== undefined
            ? { referenceId: keepRange(sheetId, address) }
            : {};
        return [EVENT_CATEGORY, number, target, JSON.stringify({ ...data, ...reference }), 1];
      }),
  );
}

function deliveriesOf(event: WorkbookEvent): Delivery[] {
  const onSheet = [event.sheetId, WORKBOOK_TARGET];
  switch (event.kind) {
    case 'cellsChanged':
      return cellChangeDeliveries(event);
    case 'formatChanged':
      return [
        {
          wireName: 'FormatChangedEvent',
          number: 18,
          targets: onSheet,
          data: { worksheetId: event.sheetId, address: event.address, ...origin(event.actor) },
        },
      ];
    case 'selectionChanged':
      return [
        {
          wireName: 'SelectionChangedEvent',
          number: 14,
          targets: onSheet,
          data: { worksheetId: event.sheetId, address: event.address },
        },
      ];
    case 'protectionChanged':
      return [
        {
          wireName: 'ProtectionChangedEvent',
          number: 24,
          targets: onSheet,
          data: {
            worksheetId: event.sheetId,
            isProtected: event.isProtected,
            sheetPassword: false,
            ...origin(event.actor),
          },
        },
      ];
    case 'tableAdded':
    case 'tableDeleted':
      return [
        {
          wireName: TABLE_SCOPE + (event.kind === 'tableAdded' ? 'AddedEvent' : 'DeletedEvent'),
          number: event.kind === 'tableAdded' ? 102 : 103,
          targets: onSheet,
          data: {
            worksheetId: event.sheetId,
            tableId: event.tableId,
            tableName: event.tableName,
            ...origin(event.actor),
          },
        },
      ];
    case 'sheetActivated':
    case 'sheetDeactivated':
    case 'sheetAdded':
    case 'sheetDeleted':
    case 'sheetCalculated': {
      const { wireName, number } = SHEET_EVENTS[event.kind];
      const data = { worksheetId: event.sheetId, ...origin(event.actor) };
      return [{ wireName, number, targets: onSheet, data }];
    }
  }
}

const SHEET_EVENTS = {
  sheetActivated: { wireName: 'ActivatedEvent', number: 11 },
  sheetDeactivated: { wireName: 'DeactivatedEvent', number: 12 },
  sheetAdded: { wireName: 'AddedEvent', number: 13 },
  sheetDeleted: { wireName: 'DeletedEvent', number: 15 },
  sheetCalculated: { wireName: 'CalculatedEvent', number: 16 },
} as const;

function cellChangeDeliveries(event: CellsChanged): Delivery[] {
  const data = {
    worksheetId: event.sheetId,
    address: event.address,
    changeType: event.changeType,
    shiftDirection: 'None',
    ...origin(event.actor),
    ...detailOf(event),
  };
  const onSheet: Delivery = {
    wireName: 'DataChangedEvent',
    number: 10,
    targets: [event.sheetId, WORKBOOK_TARGET],
    data,
  };
  const onTables = event.tableIds.map((tableId) => ({
    wireName: 'DataChangedEvent',
    number: 101,
    targets: [tableId],
    data: { ...data, tableId },
  }));
  return [onSheet, ...onTables];
}

/** Old and new value come only with the change of a single cell. */
function detailOf({ detail }: CellsChanged): Readonly<Record<string, unknown>> {
  if (!detail) return {};
  const typeOf = (value: CellContent): string => valueType(value);
  return {
    valueBefore: detail.before,
    valueAfter: detail.after,
    valueTypeBefore: typeOf(detail.before),
    valueTypeAfter: typeOf(detail.after),
  };
}

function origin(actor: Actor): { source: string; triggerSource: string } {
  return {
    source: actor === 'coauthor' ? 'Remote' : 'Local',
    triggerSource: actor === 'addin' ? 'ThisLocalAddin' : 'Unknown',
  };
}
