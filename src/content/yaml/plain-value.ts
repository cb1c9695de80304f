import { isMap, isScalar, isSeq, Scalar, type ParsedNode } from "yaml";
import type { YamlShape } from "../../schema/field.ts";
import { TOO_DEEP } from "./parse-yaml.ts";
import { isNothing } from "./plain-scalar.ts";
import { shapeOfKey } from "./read-key.ts";

/** A fault of the tree, at an offset of its text. */
export interface TreeFault {
  readonly code: "unsafe-key" | "duplicate-field" | "yaml-not-plain";
  readonly offset: number;
  /** The field, or the piece of YAML that is not allowed. */
  readonly path: string;
}

/** The plain value of a YAML tree, where each of its values and keys stands, and what it may not hold. */
export interface PlainValue {
  readonly value: unknown;
  readonly offsetByPath: ReadonlyMap<string, number>;
  readonly keyOffsetByPath: ReadonlyMap<string, number>;
  readonly faults: readonly TreeFault[];
}

const MAX_DEPTH = 20;
const UNSAFE = new Set(["__proto__", "constructor", "prototype"]);

interface Walk {
  readonly offsetByPath: Map<string, number>;
  readonly keyOffsetByPath: Map<string, number>;
  readonly faults: TreeFault[];
}

/**
 * Takes a tree by the shape that its values should have. Words are taken as they are written, and trimmed; what says nothing (null, an empty text, list
 * or map, as browser editors leave them) is left out. Maps have no prototype.
 */
export function plainValueOf(root: ParsedNode, shape: YamlShape): PlainValue {
  const walk: Walk = { offsetByPath: new Map(), keyOffsetByPath: new Map(), faults: [] };
  return { ...walk, value: take(walk, root, shape, "", 0) };
}

function take(walk: Walk, node: unknown, shape: YamlShape | undefined, path: string, depth: number): unknown {
  if (depth > MAX_DEPTH) {
    const offset = (node as ParsedNode | undefined)?.range[0] ?? 0;
    if (walk.faults.at(-1)?.code !== "yaml-not-plain") walk.faults.push({ code: "yaml-not-plain", offset, path: TOO_DEEP });
    return undefined;
  }
  if (isMap(node)) return takeMap(walk, node.items as readonly PairOfNodes[], shape, path, depth);
  if (isSeq(node)) return takeList(walk, node.items, shape, path, depth);
  return isScalar(node) ? takeScalar(node, shape) : undefined;
}

function takeScalar(node: Scalar, shape: YamlShape | undefined): unknown {
  const { value, source, type } = node;
  const isPlain = type === Scalar.PLAIN;
  const words = (isPlain ? (source ?? "") : String(value ?? "")).trim();
  if (words === "") return undefined;
  if (shape === "text") return words;
  if (shape === "token") return isPlain && isNothing(words) ? undefined : words;
  return value ?? undefined;
}

interface PairOfNodes {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

function takeMap(walk: Walk, pairs: readonly PairOfNodes[], shape: YamlShape | undefined, path: string, depth: number): unknown {
  const map = Object.create(null) as Record<string, unknown>;
  const seen = new Set<string>();
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value ?? key.source ?? "") : "";
    const own = path === "" ? name : `${path}.${name}`;
    const offset = key.range[0];
    const fault =
      name === "<<" ? "yaml-not-plain" : UNSAFE.has(name) ? "unsafe-key" : seen.has(name) ? "duplicate-field" : undefined;
    if (fault) {
      walk.faults.push({ code: fault, offset, path: fault === "yaml-not-plain" ? name : own });
      continue;
    }
    seen.add(name);
    walk.keyOffsetByPath.set(own, offset);
    const isEmpty = !value || (isScalar(value) && value.range[0] === value.range[1]);
    walk.offsetByPath.set(own, isEmpty ? offset : value.range[0]);
    const known = shapeOfKey(shape, name);
    const taken = take(walk, value, known, own, depth + 1);
    if (known === undefined) map[name] = true;
    else if (taken !== undefined) map[name] = taken;
  }
  return Object.keys(map).length > 0 ? map : undefined;
}

function takeList(walk: Walk, items: readonly unknown[], shape: YamlShape | undefined, path: string, depth: number): unknown {
  const item = typeof shape === "object" && "list" in shape ? shape.list : undefined;
  const list: unknown[] = [];
  for (const node of items) {
    const own = path === "" ? String(list.length) : `${path}.${list.length}`;
    walk.offsetByPath.set(own, (node as ParsedNode).range[0]);
    const taken = take(walk, node, item, own, depth + 1);
    if (taken !== undefined) list.push(taken);
  }
  return list.length > 0 ? list : undefined;
}
