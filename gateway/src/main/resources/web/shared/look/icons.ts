import {svg, type SVGTemplateResult} from 'lit';

/** The product's mark: a small gate in a wall, with a light inside. */
export const mark = svg`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
  <rect class="wall" width="32" height="32" rx="7" />
  <path class="arch" d="M7 26V14a9 9 0 0 1 18 0v12h-5.5V14.5a3.5 3.5 0 0 0-7 0V26z" />
  <circle class="light" cx="16" cy="22" r="2" />
</svg>`;

export const sendIcon = stroked('M12 19V5M6 11l6-6 6 6');
export const stopIcon = svg`<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
  <rect x="6.5" y="6.5" width="11" height="11" rx="2" />
</svg>`;
export const newIcon = stroked('M12 5v14M5 12h14');
export const copyIcon = stroked('M9 9h10v11H9zM5 15V4h10');
export const retryIcon = stroked('M20 11a8 8 0 1 0-2.3 6.2M20 5v6h-6');
export const editIcon = stroked('M4 20h4L19 9l-4-4L4 16zM13 7l4 4');
export const shieldIcon = stroked('M12 3l7 3v5c0 4.6-3 8-7 10-4-2-7-5.4-7-10V6z');
export const warningIcon = stroked('M12 4l9 16H3zM12 10v4M12 17v.01');
export const chevronIcon = stroked('M6 9l6 6 6-6');
export const personIcon = stroked('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0');
export const downIcon = stroked('M12 5v14M6 13l6 6 6-6');
export const attachIcon = stroked('M20 11.5l-8.2 8.2a5 5 0 0 1-7-7l8.7-8.8a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6');
export const moreIcon = stroked('M5 12v.01M12 12v.01M19 12v.01');
export const trashIcon = stroked('M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5');
export const listIcon = stroked('M4 5h16v14H4zM9.5 5v14');
export const helpIcon = stroked('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.3 9.3a2.8 2.8 0 1 1 3.7 2.6c-.7.3-1 .8-1 1.6M12 16.5v.01');
export const templateIcon = stroked('M5 4h14v5H5zM5 13h6v7H5zM15 13h4M15 16.5h4M15 20h4');
export const fileIcon = stroked('M6 3h8l4 4v14H6zM14 3v4h4');
export const closeIcon = stroked('M6 6l12 12M18 6L6 18');
export const searchIcon = stroked('M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5');
export const chartIcon = stroked('M4 20h16M7 16v-5M12 16V6M17 16v-8');
export const liveIcon = stroked('M12 13v.01M8 17a6 6 0 0 1 0-8M16 9a6 6 0 0 1 0 8M5 20a10 10 0 0 1 0-14M19 6a10 10 0 0 1 0 14');
export const eyeIcon = stroked('M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z');
export const holdIcon = stroked('M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3');
export const exportIcon = stroked('M12 4v11M7.5 10.5L12 15l4.5-4.5M5 20h14');
export const pauseIcon = stroked('M8 5v14M16 5v14');
export const playIcon = stroked('M7 5l12 7-12 7z');
export const backIcon = stroked('M19 12H5M11 6l-6 6 6 6');

function stroked(path: string): SVGTemplateResult {
  return svg`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;
}
