/** The address of each list as it was left, with its filters, sort and page: the way back leads to the list as it was. */
const places = new Map<string, string>();

export function rememberPlace(pathname: string, search: string): void {
  places.set(pathname, pathname + search);
}

export function placeOf(pathname: string): string {
  return places.get(pathname) ?? pathname;
}
