import { Button } from '@fluentui/react-components';

/** The button below a list that is shown in part; nothing when all of it is shown. */
export function ShowMore({
  left,
  page,
  label,
  show,
}: {
  /** How many are not shown yet. */
  readonly left: number;
  readonly page: number;
  /** What the button says for so many more. */
  readonly label: (count: number) => string;
  readonly show: () => void;
}) {
  if (left <= 0) return null;
  return (
    <div className="buttons">
      <Button size="small" onClick={show}>
        {label(Math.min(left, page))}
      </Button>
    </div>
  );
}
