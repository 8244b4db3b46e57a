export type Hue = 'blue' | 'red' | 'black' | 'other';

/** What people call a colour when they ask for a blue signature and a red seal; grey is black. */
export function hueOf(red: number, green: number, blue: number): Hue {
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 40) return 'black';
  if (blue > red + 25 && blue >= green) return 'blue';
  if (red > green + 40 && red > blue + 25) return 'red';
  return 'other';
}
