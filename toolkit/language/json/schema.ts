import { SchemaMap } from '../../../service/engine/compose/schema-map.js';
import type { JsonSchema } from '../../../service/engine/template/manifest.js';
import { type Folder, hashOf, schemaOf, textIn, type VersionName } from '../folder.js';
import { type JsonNode, nodeAt } from './json.js';
import { type JsonFile, jsonFile } from './json-file.js';

/** A version's schema with the common ones it refers to, and where everything in them stands. */
export interface VersionSchema {
  file: JsonFile;
  /** Files it refers to, also through one another. */
  common: JsonFile[];
  /** Self-contained, as the catalog bundles it. */
  bundle: JsonSchema;
  map: SchemaMap;
  /** Over all of them. */
  hash: string;
  /** `$ref`s that lead nowhere; `misnamed` is the file that is meant, where its `$id` is another's. */
  lost: { file: JsonFile; node: JsonNode; ref: string; misnamed?: { path: string; id: string } }[];
}

/** A place in a schema: the node that describes a field, and the name by which its parent holds it. */
export interface SchemaPlace {
  file: JsonFile;
  node: JsonNode;
  /** Where it is named: the property that holds it, before its `$ref` is followed. The root has none. */
  name?: { file: JsonFile; from: number; to: number };
}

/** Undefined when there is no schema, or it is no JSON object. */
export function readSchema(folder: Folder, name: VersionName): VersionSchema | undefined {
  const file = jsonFile(folder, schemaOf(name));
  if (!file?.root?.members) return undefined;
  const byId = new Map<string, JsonFile>();
  for (const path of folder.keys()) {
    if (!/^schemas\/common\/[^/]+\.schema\.json$/.test(path)) continue;
    const one = jsonFile(folder, path);
    const id = (one?.root?.value as JsonSchema | undefined)?.$id;
    // A copy that kept the `$id` of what it was copied from does not take its place.
    if (one && typeof id === 'string' && (!byId.has(id) || id.endsWith(`/${path}`))) byId.set(id, one);
  }
  const common = new Set<JsonFile>();
  const lost: VersionSchema['lost'] = [];
  const visit = (one: JsonFile) => {
    for (const { node, ref } of refsIn(one.root!)) {
      const target = fileOf(ref, one, byId);
      if (!target || !fragmentOf(ref, target))
        lost.push({ file: one, node, ref, ...(!target && misnamed(folder, ref)) });
      else if (isEndless(one, ref, byId)) lost.push({ file: one, node, ref });
      else if (target !== file && !common.has(target)) {
        common.add(target);
        visit(target);
      }
    }
  };
  visit(file);
  const own = file.root.value as JsonSchema;
  const defs = { ...(own.$defs as Record<string, unknown> | undefined) };
  for (const one of common) defs[one.path.replace(/^.*\/|\.schema\.json$/g, '')] = one.root!.value;
  const bundle: JsonSchema = { ...own, $defs: defs };
  const hash = [file, ...common].map(({ path }) => hashOf(textIn(folder, path)!)).join(' ');
  return { file, common: [...common], bundle, map: new SchemaMap(bundle), hash, lost };
}

const MOST_REFS = 32;

/** Whether a `$ref` leads to `$ref`s alone, round and round. */
function isEndless(from: JsonFile, first: string, byId: ReadonlyMap<string, JsonFile>): boolean {
  let [file, ref]: [JsonFile | undefined, unknown] = [from, first];
  for (let step = 0; step < MOST_REFS; step++) {
    if (typeof ref !== 'string' || !file) return false;
    file = fileOf(ref, file, byId);
    ref = file && fragmentOf(ref, file)?.members?.get('$ref')?.node.value;
  }
  return true;
}

/** The common schema of the name that a `$ref` says, when its own `$id` says another. */
function misnamed(folder: Folder, ref: string): { misnamed?: { path: string; id: string } } {
  const path = `schemas/common/${ref.split('#')[0]!.split('/').at(-1)}`;
  const id = (jsonFile(folder, path)?.root?.value as JsonSchema | undefined)?.$id;
  return typeof id === 'string' ? { misnamed: { path, id } } : {};
}

function* refsIn(node: JsonNode): Generator<{ node: JsonNode; ref: string }> {
  const ref = node.members?.get('$ref')?.node;
  if (ref && typeof ref.value === 'string') yield { node: ref, ref: ref.value };
  for (const { node: inner } of node.members?.values() ?? []) yield* refsIn(inner);
  for (const inner of node.items ?? []) yield* refsIn(inner);
}

function fileOf(ref: string, from: JsonFile, byId: ReadonlyMap<string, JsonFile>): JsonFile | undefined {
  const id = ref.split('#')[0]!;
  if (id === '') return from;
  const base = (from.root!.value as JsonSchema).$id;
  try {
    return byId.get(new URL(id, typeof base === 'string' ? base : undefined).href);
  } catch {
    return undefined;
  }
}

const fragmentOf = (ref: string, { root }: JsonFile): JsonNode | undefined =>
  nodeAt(root!, (ref.split('#')[1] ?? '').split('/').slice(1));

/** Where a field of the data is described, its steps parted by `/`, `*` an item of a list. The last that is known, where the rest is not. */
export function placeOf(schema: VersionSchema, path: string): SchemaPlace {
  let place = follow(schema, { file: schema.file, node: schema.file.root! });
  for (const step of path.split('/').filter((part) => part !== '')) {
    const { file } = place;
    const member = place.node.members?.get('properties')?.node.members?.get(step);
    const node = step === '*' ? place.node.members?.get('items')?.node : member?.node;
    if (!node) return place;
    const name = member ? { file, from: member.from, to: member.to } : { file, from: node.from, to: node.from + 1 };
    place = { ...follow(schema, { file, node }), name };
  }
  return place;
}

function follow(schema: VersionSchema, place: SchemaPlace, depth = 0): SchemaPlace {
  const ref = place.node.members?.get('$ref')?.node.value;
  if (typeof ref !== 'string' || depth > 20) return place;
  const all = [schema.file, ...schema.common];
  const byId = new Map(all.map((one) => [String((one.root!.value as JsonSchema).$id), one]));
  const file = fileOf(ref, place.file, byId);
  const node = file && fragmentOf(ref, file);
  if (!file || !node) return place;
  return follow(schema, { file, node }, depth + 1);
}
