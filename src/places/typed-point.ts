/** Takes coordinates as a person types them and gives them as they are written in the data. */

export interface TypedPoint {
  /** In degrees. */
  readonly latitude: string;
  readonly longitude: string;
}

const POINT = /^([-+]?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*([-+]?\d{1,3}(?:\.\d+)?)$/;

/** What is to be typed, in words. */
export const POINT_FORM =
  'two numbers in degrees, such as 16.77, -3.01: north from -90 to 90, east from -180 to 180';

/** Undefined for what is no point on the globe. */
export function typedPoint(text: string): TypedPoint | undefined {
  const [, latitude = '', longitude = ''] = POINT.exec(text.trim()) ?? [];
  if (latitude === '' || Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180)
    return undefined;
  return { latitude: latitude.replace('+', ''), longitude: longitude.replace('+', '') };
}
