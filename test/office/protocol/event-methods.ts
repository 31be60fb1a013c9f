import type { ApiType } from './api-object.ts';

/**
 * The pair of hidden methods, `_RegisterDataChangedEvent` and its reverse, by which a client listens. `scope` tells
 * events of one name apart: a sheet added, a table added.
 */
export function eventMethods<T>(
  wireNames: readonly string[],
  targetId: (target: T) => string,
  scope = '',
): NonNullable<ApiType<T>['methods']> {
  const methods: Record<string, NonNullable<ApiType<T>['methods']>[string]> = {};
  for (const wireName of wireNames) {
    methods[`_Register${wireName}`] = (target, _, { subscriptions }) => {
      subscriptions.add(scope + wireName, targetId(target));
    };
    methods[`_Unregister${wireName}`] = (target, _, { subscriptions }) => {
      subscriptions.remove(scope + wireName, targetId(target));
    };
  }
  return methods;
}
