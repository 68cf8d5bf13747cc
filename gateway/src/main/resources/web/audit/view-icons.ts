import type {SVGTemplateResult} from 'lit';
import {chartIcon, exportIcon, eyeIcon, holdIcon, liveIcon, searchIcon, shieldIcon} from '../shared/look/icons.ts';
import type {View} from './address.ts';

/** What each view wears in the navigation. */
export const viewIcons: Readonly<Record<View, SVGTemplateResult>> = {
  overview: chartIcon,
  exchanges: searchIcon,
  live: liveIcon,
  reveals: eyeIcon,
  holds: holdIcon,
  exports: exportIcon,
  integrity: shieldIcon,
};
