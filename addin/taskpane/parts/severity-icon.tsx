import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ComponentType } from 'react';
import type { Severity } from '../../../shared/finding/finding.ts';

const ICONS: Readonly<Record<Severity, ComponentType<{ className?: string }>>> = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  hint: Info16Filled,
};

/** Tells a severity by shape as well as by colour. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const Icon = ICONS[severity];
  return <Icon className={`severity severity-${severity}`} />;
}
