/** "OPEN" -> "Open". The server may add statuses; their words are shown as they are. */
export function matterStatusLabel(status: string): string {
  const words = status.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
