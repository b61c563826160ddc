import type { Permission } from '../platform/authorise.ts';
import type { ModuleDoor } from '../platform/http/endpoint.ts';

/** Every module of the product. To add one: its door here, its line in module-map.json. */
export const modules: readonly ModuleDoor[] = [];

/** Every permission that some endpoint names. */
export function allPermissions(): Permission[] {
  const named = new Map<string, Permission>();
  for (const module of modules) for (const { permission } of module.endpoints) named.set(permission.name, permission);
  return [...named.values()];
}
