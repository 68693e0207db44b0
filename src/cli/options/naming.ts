/** The option `--on`, and names as typed to entities: says on the terminal what there is to say of a name. */
import { Option } from 'commander';
import type { Entity } from '../../model/records.js';
import type { OpenGraph } from '../../open.js';
import type { OpenOptions } from '../../open-options.js';
import { note } from '../terminal/terminal.js';
import { dateArgument } from './arguments.js';

export interface NamingOptions {
  readonly on?: string;
}

export const onOption = () =>
  new Option('--on <date>', 'names mean who bore them then: 2015 or 2023-08-13').argParser(dateArgument);

/** The part of a command's options that says at what time names are meant. */
export function onOf({ on }: NamingOptions): Pick<OpenOptions, 'on'> {
  return on === undefined ? {} : { on };
}

/** The entity of that name; since when it bears it, or what it is read as, goes to standard error. */
export function named(graph: OpenGraph, name: string): Entity {
  const { entity, remarks } = graph.findNamed(name);
  for (const remark of remarks) note(remark);
  return entity;
}
