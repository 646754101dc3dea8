import type { Template } from '../template';
import { archive } from './archive';
import { encryptedGroup } from './encrypted-group';
import { gateway } from './gateway';
import { peered } from './peered';
import { rejectedSsh } from './rejected-ssh';
import { stream } from './stream';

/** Correct templates, which the mutations start from. */
export const BASES = {
  'rejected-ssh': rejectedSsh,
  archive,
  'encrypted-group': encryptedGroup,
  gateway,
  stream,
  peered,
} satisfies Record<string, Template>;

export type BaseName = keyof typeof BASES;
