import type { InputKind } from '../../engine/api/types';

/** The kinds that make a whole review, in the order in which one exports them. */
export const exportedKinds: readonly InputKind[] = ['users', 'access', 'services', 'departments', 'memberships'];
