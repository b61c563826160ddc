import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export type { ImportAsked, ImportResult } from './contract.ts';
export { importFile, previewFile } from './import-file.ts';
export type { Importing } from './importing.ts';

export const importModule: ModuleDoor = { name: 'import', endpoints: routes };
