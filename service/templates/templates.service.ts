import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, vietnamDate } from '../clock.js';
import { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/problem.js';
import type { VersionSummary } from '../engine/template/catalog.js';
import type { JsonSchema, TemplateVersion } from '../engine/template/manifest.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { CanCuList, ExampleList, TemplateList, VersionDetail, VersionView } from './templates.dto.js';

@Injectable()
export class TemplatesService {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(): TemplateList {
    const items = this.engine.catalog.list().map(({ id, name, nhom, versions }) => ({
      id,
      name,
      nhom,
      inForce: this.inForce(id),
      versions: versions.map(versionView),
    }));
    return { items };
  }

  detail(id: string, version: string): VersionDetail {
    const { manifest, hash, examples } = this.version(id, version);
    const schema = `${base(id, version)}/schema`;
    const view = versionView({ manifest, altered: [] });
    return { id, ...view, hash, schema, examples: Object.keys(examples) };
  }

  /** Those in force on `ngay` (ISO 8601), or without it on any day of the version's range. */
  canCu(id: string, version: string, ngay: string | undefined): CanCuList {
    this.version(id, version);
    const items = this.engine.catalog.canCu(id, version, ngay);
    return { items: items.map(({ van, tu, den, ghiChu }) => ({ van, tu, den, ...(ghiChu && { ghiChu }) })) };
  }

  schema(id: string, version: string): JsonSchema {
    return this.version(id, version).schema;
  }

  examples(id: string, version: string): ExampleList {
    const items = Object.entries(this.version(id, version).examples).map(([name, data]) => ({
      name,
      href: `${base(id, version)}/examples/${encodeURIComponent(name)}`,
      data,
    }));
    return { items };
  }

  example(id: string, version: string, name: string): unknown {
    const { examples } = this.version(id, version);
    if (!Object.hasOwn(examples, name)) throw new ApiProblem('EXAMPLE_NOT_FOUND', { params: { name } });
    return examples[name];
  }

  /** Here the template is the address asked for, so what does not exist is a 404. */
  version(id: string, version: string): TemplateVersion {
    try {
      return this.engine.catalog.get(id, version);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const { code, detail } = error;
      if (code !== 'TEMPLATE_NOT_FOUND' && code !== 'TEMPLATE_VERSION_NOT_FOUND') throw error;
      throw new ApiProblem(code, { detail, status: 404 });
    }
  }

  private inForce(id: string): string | null {
    try {
      return this.engine.catalog.resolve({ template: id, today: vietnamDate(this.clock.now()) }).manifest.version;
    } catch (error) {
      if (error instanceof EngineError) return null;
      throw error;
    }
  }
}

const base = (id: string, version: string) => `/api/v1/templates/${id}/versions/${version}`;

function versionView({ manifest, altered }: VersionSummary): VersionView {
  const { version, name, regime, effective, status, formats, changes } = manifest;
  return { version, name, regime, effective, status, formats, changes, altered: altered.length > 0 };
}
