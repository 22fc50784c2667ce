/** Line drawings on a 24 × 24 grid, drawn in the colour of the text around them. */
const paths = {
  home: 'M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  calendar: 'M5 6h14v13H5zM5 10h14M9 4v4M15 4v4',
  drive: 'M4 7a1 1 0 0 1 1-1h5l2 2h7a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1z',
  executions: 'M13 3L5 14h6l-1 7 8-11h-6z',
  folder: 'M4 7a1 1 0 0 1 1-1h5l2 2h7a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1z',
  spreadsheet: 'M5 4h14v16H5zM5 9h14M5 14h14M11 9v11',
  form: 'M6 4h12v16H6zM9 9h.01M12 9h3M9 13h.01M12 13h3M9 17h.01M12 17h3',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  text: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 15h5',
  image: 'M5 5h14v14H5zM5 16l4-4 3 3 3-4 4 5',
  attachment: 'M19 11l-7.5 7.5a4 4 0 0 1-6-6L13 5a2.7 2.7 0 0 1 4 4l-7.5 7.5a1.3 1.3 0 0 1-2-2L14 8',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  back: 'M15 5l-7 7 7 7',
  open: 'M9 5l7 7-7 7',
  check: 'M5 12l5 5 9-11',
  share: 'M10 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 20a6.5 6.5 0 0 1 11-4.7M18 14v6M15 17h6',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  edit: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v5l3 2',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
} satisfies Record<string, string>;

export type IconName = keyof typeof paths;

/** A decoration beside words that say the same; screen readers pass over it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      class={`icon icon-${name}`}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.75"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
