/**
 * Shaders of the edges. An edge is a quadratic curve: the vertex shader spans a box around it, the fragment
 * shader measures each pixel's distance to the curve and how far along it lies. All lengths in device pixels.
 */

export const EDGE_VERTEX = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_curvature;
attribute float a_marks;
attribute vec4 a_color;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_from;
varying vec2 v_bend;
varying vec2 v_to;
varying float v_thickness;
varying float v_targetSize;
varying float v_curvature;
varying float v_length;
varying float v_marks;
const float bias = 255.0 / 254.0;

void main() {
  vec2 from = ((u_matrix * vec3(a_source, 1)).xy + 1.0) * u_dimensions / 2.0;
  vec2 to = ((u_matrix * vec3(a_target, 1)).xy + 1.0) * u_dimensions / 2.0;
  vec2 chord = to - from;
  float len = max(length(chord), 0.001);
  vec2 along = chord / len;
  vec2 across = vec2(-along.y, along.x);
  float apex = len * a_curvature / 2.0;

  // The two halves of a split line are seen only where it is this wide.
  float least = mod(floor((a_marks + 0.5) / 4.0), 2.0) > 0.5 ? 3.2 : 0.8;
  v_thickness = max(a_thickness / sqrt(u_sizeRatio), least) * u_pixelRatio;
  v_targetSize = a_targetSize * u_pixelRatio / u_sizeRatio;
  v_from = from;
  v_to = to;
  v_bend = (from + to) / 2.0 + across * len * a_curvature;
  v_curvature = a_curvature;
  v_length = len * (1.0 + 0.667 * a_curvature * a_curvature);
  v_marks = a_marks;

  // As far as the arrow head and the pointer reach, and no further: every pixel of the box costs.
  float pad = v_thickness * 1.2 + 5.5 * u_pixelRatio;
  float low = min(0.0, apex) - pad;
  float high = max(0.0, apex) + pad;
  vec2 corner = from + along * mix(-pad, len + pad, a_corner.x) + across * (a_corner.y < 0.0 ? low : high);
  // What is hidden comes as zeros: it is put where nothing is drawn.
  gl_Position = a_thickness > 0.0 ? vec4(corner / u_dimensions * 2.0 - 1.0, 0, 1) : vec4(2, 2, 2, 1);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

/**
 * Marks: bit 1 lit, 2 dashed, 4 split, 8 dotted, 16 arrow, 32 chosen. The distance to the curve is the
 * closed-form approximation of "Random-access rendering of general vector graphics" (Nehab and Hoppe, 2008),
 * which divides by zero on a straight line: that has a branch of its own.
 */
export const EDGE_FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_from;
varying vec2 v_bend;
varying vec2 v_to;
varying float v_thickness;
varying float v_targetSize;
varying float v_curvature;
varying float v_length;
varying float v_marks;
uniform float u_pixelRatio;
uniform float u_dim;
uniform float u_opacity;
uniform vec3 u_faded;
uniform vec3 u_ink;

/* Half is added because a number that is the same at all corners may come out a hair smaller between them. */
bool marked(float bit) { return mod(floor((v_marks + 0.5) / bit), 2.0) > 0.5; }
float det(vec2 a, vec2 b) { return a.x * b.y - b.x * a.y; }

/* Nearest point of the curve: x is the distance, y the parameter from 0 to 1. */
vec2 nearest(vec2 p) {
  if (abs(v_curvature) < 0.01) {
    vec2 chord = v_to - v_from;
    float t = clamp(dot(p - v_from, chord) / dot(chord, chord), 0.0, 1.0);
    return vec2(length(p - v_from - chord * t), t);
  }
  vec2 b0 = v_from - p, b1 = v_bend - p, b2 = v_to - p;
  float a = det(b0, b2), b = 2.0 * det(b1, b0), d = 2.0 * det(b2, b1);
  float f = b * d - a * a;
  vec2 d21 = b2 - b1, d10 = b1 - b0, d20 = b2 - b0;
  vec2 gf = 2.0 * (b * d21 + d * d10 + a * d20);
  gf = vec2(gf.y, -gf.x);
  vec2 pp = -f * gf / dot(gf, gf);
  vec2 d0p = b0 - pp;
  float ap = det(d0p, d20), bp = 2.0 * det(d10, d0p);
  float t = clamp((ap + bp) / (2.0 * a + b + d), 0.0, 1.0);
  return vec2(length(mix(mix(b0, b1, t), mix(b1, b2, t), t)), t);
}

void main(void) {
  vec2 near = nearest(gl_FragCoord.xy);
  float px = u_pixelRatio;
  float toTarget = length(gl_FragCoord.xy - v_to) - v_targetSize - 2.0 * px;
  #ifdef PICKING_MODE
  gl_FragColor = near.x < max(v_thickness / 2.0, 4.5 * px) && toTarget > 0.0 ? v_color : vec4(0.0);
  #else
  float arrowLength = marked(16.0) ? 4.5 * px + v_thickness * 2.2 : 0.0;
  bool inArrow = arrowLength > 0.0 && toTarget < arrowLength && near.y > 0.5;
  float halfWidth = inArrow
    ? toTarget / arrowLength * (2.2 * px + v_thickness * 1.15)
    : v_thickness / 2.0;
  float soft = 0.6;
  float alpha = 1.0 - smoothstep(halfWidth - soft, halfWidth + soft, near.x);
  if (!inArrow) {
    float run = near.y * v_length / px;
    if (marked(8.0)) alpha *= smoothstep(0.0, 0.12, abs(fract(run / 6.0) - 0.5) - 0.2);
    else if (marked(2.0)) alpha *= smoothstep(0.0, 0.08, 0.33 - abs(fract(run / 13.0) - 0.5));
    if (marked(4.0)) alpha *= smoothstep(v_thickness * 0.2 - soft, v_thickness * 0.2 + soft, near.x);
  }
  if (marked(16.0) && toTarget < 0.0 && near.y > 0.5) alpha = 0.0;
  vec3 color = marked(32.0) ? mix(v_color.rgb, u_ink, 0.25) : v_color.rgb;
  float fade = u_dim * (marked(1.0) ? 0.0 : 1.0);
  color = mix(color, u_faded, fade);
  alpha *= v_color.a * (marked(1.0) ? 1.0 : mix(u_opacity, 1.0, u_dim));
  gl_FragColor = vec4(color * alpha, alpha);
  #endif
}`;
