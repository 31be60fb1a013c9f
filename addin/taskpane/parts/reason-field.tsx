import type { Ref } from 'react';

/** The reason that a decision is asked for; nothing is decided without one. */
export function ReasonField({
  id,
  field,
  label,
  hint,
  reason,
  missing,
  change,
  close,
}: {
  /** Begins the ids of its parts. */
  readonly id: string;
  readonly field: Ref<HTMLTextAreaElement>;
  readonly label: string;
  /** What is said below it: what a reason is for, or that it is missing. */
  readonly hint: string;
  readonly reason: string;
  readonly missing: boolean;
  readonly change: (reason: string) => void;
  readonly close: () => void;
}) {
  return (
    <>
      <label className="strong" htmlFor={`${id}-reason`}>
        {label}
      </label>
      <textarea
        id={`${id}-reason`}
        ref={field}
        className="reason"
        value={reason}
        rows={2}
        maxLength={500}
        required
        aria-invalid={missing}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          change(target.value);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') close();
        }}
      />
      <p id={`${id}-hint`} className="small" data-missing={missing}>
        {hint}
      </p>
    </>
  );
}
