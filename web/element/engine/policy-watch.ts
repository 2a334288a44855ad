import type { Problem } from '../../engine/api/types';

/** Directives whose violation keeps the worker or its wasm from starting, and what the policy must hold instead. */
const needed: Record<string, string> = {
  'worker-src': 'worker-src blob:',
  'child-src': 'worker-src blob:',
  'script-src': "script-src 'wasm-unsafe-eval'",
  'script-src-elem': 'worker-src blob:',
  'require-trusted-types-for': 'trusted-types user-access-monitor user-access-monitor-html',
  'trusted-types': 'trusted-types user-access-monitor user-access-monitor-html',
};

/** The problem to tell where a host's policy stopped the engine; null for violations of other things. */
export function problemOfViolation(event: SecurityPolicyViolationEvent): Problem | null {
  const directive = needed[event.effectiveDirective];
  if (directive === undefined) return null;
  const ours = event.blockedURI === 'blob' || event.blockedURI.startsWith('blob:') || event.blockedURI === 'wasm-eval';
  if (!ours && !event.effectiveDirective.includes('trusted-types')) return null;
  return { code: 'policy-forbids', parameters: { directive } };
}

/** Like `problemOfViolation`, where the refusal happened inside the worker: its violations are not reported to the page. */
export function problemOfRefusal(problem: Problem): Problem | null {
  const detail = String(problem.parameters?.['detail'] ?? '');
  if (!/content security policy|blocked by CSP/i.test(detail)) return null;
  return { code: 'policy-forbids', parameters: { directive: needed['script-src'] ?? '' } };
}
