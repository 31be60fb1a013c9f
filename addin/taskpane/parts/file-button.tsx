import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

/** A button that lets files, or a folder, be chosen. */
export function FileButton({
  label,
  accept,
  many = false,
  folder = false,
  onFiles,
  ...button
}: {
  readonly label: string;
  readonly accept?: string;
  readonly many?: boolean;
  readonly folder?: boolean;
  readonly onFiles: (files: File[]) => void;
  readonly appearance?: 'primary' | 'secondary';
  readonly icon?: NonNullable<ButtonProps['icon']>;
  readonly size?: 'small' | 'medium' | 'large';
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...button}
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={many || folder}
        {...(folder && { webkitdirectory: '' })}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same files can be chosen again only after the field has been emptied.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
