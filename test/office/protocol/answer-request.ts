import { ExcelError, invalidArgument, notSimulated } from '../workbook/excel-error.ts';
import type { ApiObject } from './api-object.ts';
import { asJson, identityOf, loadObject } from './load.ts';
import type { ServiceFinder } from './object-paths.ts';
import { ObjectPaths, callMethod, memberName, unknownMember } from './object-paths.ts';
import type { Session } from './session.ts';
import type { WireAction, WireError, WireRequest, WireResponse } from './wire.ts';
import { ACTION } from './wire.ts';

/**
 * Carries out the actions of a request in order. The first that fails ends it: what was done before stays done, as in
 * Excel, and the error names the action.
 */
export function answerRequest(
  request: WireRequest,
  root: ApiObject,
  session: Session,
  services: ServiceFinder,
): WireResponse {
  const paths = new ObjectPaths(request, root, session, services);
  const results: WireResponse['Results'] = [];
  const traced: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ACTION.trace) traced.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(action, paths, session) ?? null });
    } catch (error) {
      return {
        Results: results,
        TraceIds: traced,
        Error: wireError(error, action, index, paths, session),
      };
    }
  }
  return { Results: results, TraceIds: traced };
}

function perform(action: WireAction, paths: ObjectPaths, session: Session): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.find(action.ObjectPathId);
  // A null object takes every call and does nothing, so that getItemOrNullObject(…).delete() is safe.
  if (!object) return null;
  switch (action.ActionType) {
    case ACTION.instantiate:
      return identityOf(object, session);
    case ACTION.query:
      return loadObject(object, action.QueryInfo ?? {}, session);
    case ACTION.queryAsJson:
      return asJson(loadObject(object, action.QueryInfo ?? {}, session));
    case ACTION.method:
      if (action.Name === '_KeepReference') {
        session.references.keep(object);
        return null;
      }
      return callMethod(object, action.Name, paths.argumentsOf(action.ArgumentInfo), session);
    case ACTION.setProperty: {
      setProperty(object, action.Name, paths.argumentsOf(action.ArgumentInfo)[0], session);
      return;
    }
    case ACTION.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
        setProperty(object, name, value, session);
      }
      return null;
    default:
      throw notSimulated(`action type ${String(action.ActionType)}`);
  }
}

function setProperty(object: ApiObject, name: string, value: unknown, session: Session): void {
  session.requirements.check(object.typeName, name);
  const exact = object.propertyName(name);
  if (exact === undefined) throw unknownMember(object, name);
  if (!object.set(exact, value))
    throw invalidArgument(`${object.typeName}.${memberName(name)} is read-only.`);
}

function wireError(
  error: unknown,
  action: WireAction,
  index: number,
  paths: ObjectPaths,
  session: Session,
): WireError {
  const refusal = error instanceof ExcelError ? error : crash(error);
  if (refusal.code === 'NotSimulated') session.notSimulated.push(refusal.message);
  const names = [paths.nameOf(action.ObjectPathId), action.Name];
  return {
    Code: refusal.code,
    Message: refusal.message,
    Location: names
      .filter((name) => name !== '')
      .map(memberName)
      .join('.'),
    ActionIndex: index,
    HttpStatusCode: refusal.status,
  };
}

/** A bug of this workbook must look like none of Excel's own refusals. */
function crash(error: unknown): ExcelError {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ExcelError('SimulatorCrash', detail);
}
