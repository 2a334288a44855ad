import type { InputKind } from '../../engine/api/types';

/** The kinds that cybozu.com exports, the needed ones first. */
export const exportedKinds: readonly InputKind[] = ['users', 'access', 'services', 'departments', 'memberships'];
