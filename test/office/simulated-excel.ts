import type { ApiObject } from './protocol/api-object.ts';
import { answerRequest } from './protocol/answer-request.ts';
import type { EventEntry } from './protocol/event-entries.ts';
import { eventEntries } from './protocol/event-entries.ts';
import type { ServiceFinder } from './protocol/object-paths.ts';
import { References } from './protocol/references.ts';
import type { Session } from './protocol/session.ts';
import { Subscriptions } from './protocol/subscriptions.ts';
import type { WireRequest, WireResponse } from './protocol/wire.ts';
import { ACTION, PATH } from './protocol/wire.ts';
import type { Fault } from './faults.ts';
import { Faults } from './faults.ts';
import type { HostServices } from './objects/service-objects.ts';
import { newHostServices, serviceFinder } from './objects/service-objects.ts';
import { rangeObject } from './objects/range-object.ts';
import { workbookObject } from './objects/workbook-object.ts';
import { Person } from './person.ts';
import { RequirementSets } from './requirement-sets.ts';
import { Ribbon } from './ribbon.ts';
import type { Exchange, Sender } from './traffic.ts';
import { Traffic } from './traffic.ts';
import { resolveAddress } from './workbook/resolve-address.ts';
import type { WorkbookEvent } from './workbook/events.ts';
import { Workbook } from './workbook/workbook.ts';

export interface ExcelOptions {
  /** Highest ExcelApi set of the host; 1.14, the product's floor, when absent. The npm copy of the library ends at 1.15. */
  readonly excelApi?: string;
  /** Bytes of the largest request and response; 5 MB each, as on the web, when absent. */
  readonly payloadLimit?: number;
}

/** What a host hands back to the client: the text of a response, or why there is none, by its transport's code. */
export type Answer = { readonly body: string } | { readonly refused: TransportRefusal };

export type TransportRefusal =
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidOrTimedOutSession';

/** Numbers by which the Mac and web transports give these refusals. */
export const TRANSPORT_NUMBERS: Readonly<Record<TransportRefusal, number>> = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
};

const FIVE_MEGABYTES = 5 * 1024 * 1024;
/** Flag of a request that is to wait until the person leaves the cell. */
const DELAY_FOR_CELL_EDIT = 64;

/**
 * Excel as an add-in meets it, behind whichever bridge: takes requests, gives answers and events. Two of them over one
 * workbook are two people at work in it.
 */
export class SimulatedExcel {
  readonly workbook: Workbook;
  readonly requirements: RequirementSets;
  readonly traffic = new Traffic();
  readonly faults = new Faults();
  readonly ribbon = new Ribbon();
  readonly person: Person;
  readonly services: HostServices = newHostServices();
  /** Members that were asked for and are not simulated. A test of the product should end with none. */
  readonly notSimulated: string[] = [];
  readonly #session: Session;
  readonly #root: ApiObject;
  readonly #findService: ServiceFinder;
  readonly #payloadLimit: number;
  #listeners: ((entries: readonly EventEntry[]) => void)[] = [];
  #pending: EventEntry[] = [];
  #isPerforming = false;

  constructor(workbook = new Workbook(), options: ExcelOptions = {}) {
    this.workbook = workbook;
    this.requirements = new RequirementSets(options.excelApi ?? '1.14');
    this.person = new Person(workbook);
    this.#payloadLimit = options.payloadLimit ?? FIVE_MEGABYTES;
    this.#session = {
      references: new References(),
      subscriptions: new Subscriptions(),
      requirements: this.requirements,
      notSimulated: this.notSimulated,
    };
    this.#root = workbookObject(workbook);
    this.#findService = serviceFinder(this.services);
    workbook.listen((event) => this.#queue(event));
  }

  /** How many ranges the client holds references to. */
  get referenceCount(): number {
    return this.#session.references.count;
  }

  get subscriptionCount(): number {
    return this.#session.subscriptions.count;
  }

  /** Answers one request of the client, given as the JSON text that it sent. */
  async answer(text: string, flags = 0): Promise<Answer> {
    const request = JSON.parse(text) as WireRequest;
    const exchange: Exchange = {
      sender: senderOf(request),
      requestBytes: bytesOf(text),
      responseBytes: 0,
      actions: request.Actions.length,
    };
    this.traffic.exchanges.push(exchange);
    const answer = await this.#answer(request, exchange, flags);
    if ('refused' in answer) exchange.error = answer.refused;
    return answer;
  }

  /** Calls back with the events that the add-in has registered for. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): void {
    this.#listeners.push(listener);
  }

  /** The page of the add-in was closed or loaded anew: what it listened to and held is forgotten. */
  restartAddin(): void {
    this.#session.references.releaseAll();
    this.#session.subscriptions.removeAll();
    this.ribbon.disconnect();
  }

  /** Presses the keys of a shortcut whose action the page has given to `Office.actions.associate`. */
  pressShortcut(actionId: string): void {
    const entry: EventEntry = [2, 1000, '', JSON.stringify([actionId]), 1];
    for (const listener of this.#listeners) listener([entry]);
  }

  async #answer(request: WireRequest, exchange: Exchange, flags: number): Promise<Answer> {
    if (exchange.requestBytes > this.#payloadLimit)
      return { refused: 'RequestPayloadSizeLimitExceeded' };
    if (this.person.isEditing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { refused: 'InvalidOperationInCellEditMode' };
      await this.person.editingEnds;
    }
    const fault = exchange.sender === 'addin' ? this.faults.next() : undefined;
    if (fault?.kind === 'disconnect') return { refused: 'InvalidOrTimedOutSession' };
    if (fault?.kind === 'stall') await fault.released;
    const response = this.#perform(request, fault);
    if (response.Error) exchange.error = response.Error.Code;
    const body = JSON.stringify(response);
    exchange.responseBytes = bytesOf(body);
    if (fault?.kind === 'loseAnswer') return { refused: 'InvalidOrTimedOutSession' };
    if (exchange.responseBytes > this.#payloadLimit)
      return { refused: 'ResponsePayloadSizeLimitExceeded' };
    return { body };
  }

  #perform(request: WireRequest, fault: Fault | undefined): WireResponse {
    this.workbook.actor = 'addin';
    this.#isPerforming = true;
    try {
      if (fault?.kind !== 'fail') return this.#run(request);
      const done = this.#run({ ...request, Actions: request.Actions.slice(0, fault.atAction) });
      const { code, message } = fault;
      const error = {
        Code: code,
        Message: message,
        Location: '',
        ActionIndex: fault.atAction,
        HttpStatusCode: 400,
      };
      return done.Error ? done : { ...done, Error: error };
    } finally {
      this.workbook.actor = 'person';
      this.#isPerforming = false;
    }
  }

  #run(request: WireRequest): WireResponse {
    return answerRequest(request, this.#root, this.#session, this.#findService);
  }

  /** Only who listens at that moment is told, and only after the answer to the request that caused the event. */
  #queue(event: WorkbookEvent): void {
    const keepRange = (sheetId: string, address: string): string =>
      this.#keepRange(sheetId, address);
    const entries = eventEntries(this.#seenFromHere(event), this.#session.subscriptions, keepRange);
    if (entries.length === 0) return;
    if (this.#pending.length === 0) setTimeout(() => this.#deliver(), 0);
    this.#pending.push(...entries);
  }

  /** What another add-in's Excel does to the same workbook is the work of a co-author. */
  #seenFromHere(event: WorkbookEvent): WorkbookEvent {
    const isOthers = 'actor' in event && event.actor === 'addin' && !this.#isPerforming;
    return isOthers ? { ...event, actor: 'coauthor' } : event;
  }

  #deliver(): void {
    const entries = this.#pending;
    this.#pending = [];
    for (const listener of this.#listeners) listener(entries);
  }

  #keepRange(sheetId: string, address: string): string {
    const sheet = this.workbook.findSheet(sheetId);
    return sheet ? this.#session.references.keep(rangeObject(resolveAddress(address, sheet))) : '';
  }
}

function senderOf({ Actions, ObjectPaths }: WireRequest): Sender {
  if (Object.values(ObjectPaths).some((path) => path.ObjectPathType === PATH.newObject))
    return 'system';
  const others = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  const isCleanup = others.length > 0 && others.every(({ Name }) => Name === '_RemoveReference');
  return isCleanup ? 'cleanup' : 'addin';
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
