import type { components } from '../../../../examples/clients/typescript/api.ts';

type Schemas = components['schemas'];

export type VanthuDocument = Schemas['DocumentView'];
export type DocumentStatus = VanthuDocument['status'];
export type Batch = Schemas['BatchView'];
export type Template = Schemas['TemplateView'];
export type TemplateVersion = Schemas['VersionView'];
