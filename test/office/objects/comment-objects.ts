import type { ApiMaker, ApiObject } from '../protocol/api-object.ts';
import { apiType } from '../protocol/api-object.ts';
import { rangeIfAny, text, truth, whole } from '../protocol/arguments.ts';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../workbook/excel-error.ts';
import { cellsOf, sameArea } from '../workbook/geometry.ts';
import { checkAllowed } from '../workbook/protection.ts';
import { resolveAddress } from '../workbook/resolve-address.ts';
import type { SheetRange } from '../workbook/sheet-range.ts';
import type { CellComment, Worksheet } from '../workbook/worksheet.ts';
import { rangeObject } from './range-object.ts';

/** The comments of one sheet, or of all sheets of a workbook. */
export const commentCollectionObject: ApiMaker<readonly Worksheet[]> = apiType({
  name: 'CommentCollection',
  items: (sheets) => commentsOf(sheets).map((comment) => commentObject(comment)),
  item: (sheets, id) => byId(sheets, id) ?? refuse(),
  methods: {
    GetCount: (sheets) => commentsOf(sheets).length,
    GetItemAt: (sheets, [index]) => commentObject(commentsOf(sheets)[whole(index)] ?? refuse()),
    GetItemOrNullObject: (sheets, [id]) => byId(sheets, id),
    GetItemByCell: (sheets, [place]) => commentObject(commentAt(cellOf(sheets, place)) ?? refuse()),
    Add: (sheets, [place, content]) => {
      const range = cellOf(sheets, place);
      checkAllowed(range.sheet, 'allowEditObjects');
      if (commentAt(range)) throw itemAlreadyExists();
      const comment: CellComment = {
        id: range.sheet.workbook.newId(),
        range,
        content: text(content),
        resolved: false,
      };
      range.sheet.comments.push(comment);
      return commentObject(comment);
    },
  },
});

const commentObject: ApiMaker<CellComment> = apiType({
  name: 'Comment',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Content: {
      get: ({ content }) => content,
      set: (comment, value) => (comment.content = text(value)),
    },
    Resolved: {
      get: ({ resolved }) => resolved,
      set: (comment, value) => (comment.resolved = truth(value)),
    },
    AuthorName: { get: () => 'Author' },
    AuthorEmail: { get: () => 'author@example.test' },
  },
  methods: {
    GetLocation: ({ range }) => rangeObject(range),
    Delete: ({ id, range: { sheet } }) => {
      checkAllowed(sheet, 'allowEditObjects');
      sheet.comments = sheet.comments.filter((comment) => comment.id !== id);
    },
  },
});

function commentsOf(sheets: readonly Worksheet[]): CellComment[] {
  return sheets.flatMap(({ comments }) => comments);
}

function byId(sheets: readonly Worksheet[], id: unknown): ApiObject | null {
  const comment = commentsOf(sheets).find((candidate) => candidate.id === id);
  return comment ? commentObject(comment) : null;
}

function cellOf([first]: readonly Worksheet[], place: unknown): SheetRange {
  if (!first) throw invalidArgument();
  const range = rangeIfAny(place) ?? resolveAddress(text(place), first);
  if (cellsOf(range.area) !== 1) throw invalidArgument();
  return range;
}

function commentAt({ sheet, area }: SheetRange): CellComment | undefined {
  return sheet.comments.find(
    ({ range: { areaIfThere } }) => areaIfThere && sameArea(areaIfThere, area),
  );
}

function refuse(): never {
  throw itemNotFound();
}
