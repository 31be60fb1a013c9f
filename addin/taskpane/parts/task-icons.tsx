import { DataBarVertical24Regular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { Merge24Regular } from '@fluentui/react-icons/svg/merge';
import { TableAdd24Regular } from '@fluentui/react-icons/svg/table-add';
import { TaskListSquareLtr24Regular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import type { ComponentType } from 'react';
import type { View } from '../state.ts';

export type Task = Exclude<View, 'start' | 'help'>;

/** The four tasks, in the order of the work. */
export const TASKS: readonly Task[] = ['template', 'check', 'consolidate', 'report'];

export const TASK_ICONS: Readonly<Record<Task, ComponentType>> = {
  template: TableAdd24Regular,
  check: TaskListSquareLtr24Regular,
  consolidate: Merge24Regular,
  report: DataBarVertical24Regular,
};
