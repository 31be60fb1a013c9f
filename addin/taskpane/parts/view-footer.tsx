import type { ReactNode } from 'react';

/** Holds the one obvious next step at the bottom of the pane, always in reach. */
export function ViewFooter({ children }: { readonly children: ReactNode }) {
  return <div className="footer">{children}</div>;
}
