/**
 * Shaders of the edges. An edge is a quadratic curve. A straight one is drawn as a narrow strip and, at its end, the
 * box of its arrow head; around a bent one the vertex shader spans a box, and the fragment shader measures each
 * pixel's distance to the curve. Every pixel that is covered costs, above all where there is no graphics card: what
 * is the same for all of a line is worked out at its corners. All lengths in device pixels.
 *
 * Marks: bit 1 lit, 2 dashed, 4 split, 8 dotted, 16 arrow, 32 chosen.
 */

/** Below this curvature a line is straight. */
const STRAIGHT = '0.01';

/** In the line's own frame its source is at 0,0 and its target at v_length,0. */
const VARYINGS = /* glsl */ `
varying vec4 v_color;
varying vec2 v_at;
varying float v_length;
varying float v_curvature;
varying float v_halfWidth;
varying float v_rim;
varying float v_marks;
`;

export const EDGE_VERTEX = /* glsl */ `
/* Corners of two boxes: along from 0 to 1, across -1 or 1, and which: 0 the line, 1 the head of a straight one. */
attribute vec3 a_corner;
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
uniform float u_dim;
uniform float u_opacity;
uniform vec3 u_faded;
uniform vec3 u_ink;
${VARYINGS}
const float bias = 255.0 / 254.0;

bool marked(float bit) { return mod(floor((a_marks + 0.5) / bit), 2.0) > 0.5; }

void main() {
  vec2 from = ((u_matrix * vec3(a_source, 1)).xy + 1.0) * u_dimensions / 2.0;
  vec2 to = ((u_matrix * vec3(a_target, 1)).xy + 1.0) * u_dimensions / 2.0;
  float px = u_pixelRatio;
  vec2 chord = to - from;
  v_length = max(length(chord), 0.001);
  vec2 along = chord / v_length;
  vec2 across = vec2(-along.y, along.x);
  bool arrow = marked(16.0);

  // The two halves of a split line are seen only where it is this wide.
  float least = marked(4.0) ? 3.2 : 0.8;
  float thickness = max(a_thickness / sqrt(u_sizeRatio), least) * px;
  v_halfWidth = thickness / 2.0;
  v_rim = a_targetSize * px / u_sizeRatio + 2.0 * px;
  v_curvature = a_curvature;
  v_marks = (marked(2.0) ? 2.0 : 0.0) + (marked(4.0) ? 4.0 : 0.0) + (marked(8.0) ? 8.0 : 0.0);

  float line = v_halfWidth + 1.0;
  float head = arrow ? 2.2 * px + thickness * 1.15 + 1.0 : line;
  #ifdef PICKING_MODE
  line = max(line, 5.5 * px);
  head = line;
  #endif
  if (abs(a_curvature) < ${STRAIGHT}) {
    #ifdef PICKING_MODE
    arrow = false;
    #endif
    float tip = max(0.0, v_length - v_rim);
    float neck = max(0.0, tip - 4.5 * px - thickness * 2.2);
    bool isLine = a_corner.z < 0.5;
    v_at = isLine
      ? vec2(a_corner.x * (arrow ? neck : v_length), a_corner.y * line)
      : vec2(arrow ? mix(neck, tip, a_corner.x) : 0.0, a_corner.y * head);
    if (!isLine) v_marks += 16.0;
  } else {
    float apex = v_length * a_curvature / 2.0;
    float pad = max(line, head);
    float side = a_corner.y < 0.0 ? min(0.0, apex) - pad : max(0.0, apex) + pad;
    v_at = a_corner.z < 0.5 ? vec2(mix(-pad, v_length + pad, a_corner.x), side) : vec2(0.0);
    if (arrow) v_marks += 16.0;
  }
  vec2 corner = from + along * v_at.x + across * v_at.y;
  // What is hidden comes as zeros: it is put where nothing is drawn.
  gl_Position = a_thickness > 0.0 ? vec4(corner / u_dimensions * 2.0 - 1.0, 0, 1) : vec4(2, 2, 2, 1);

  #ifdef PICKING_MODE
  v_color = a_id;
  v_color.a *= bias;
  #else
  bool lit = marked(1.0);
  vec3 color = marked(32.0) ? mix(a_color.rgb, u_ink, 0.25) : a_color.rgb;
  float alpha = a_color.a * bias * (lit ? 1.0 : mix(u_opacity, 1.0, u_dim));
  v_color = vec4(mix(color, u_faded, lit ? 0.0 : u_dim) * alpha, alpha);
  #endif
}`;

/**
 * The distance to the curve is the closed-form approximation of "Random-access rendering of general vector graphics"
 * (Nehab and Hoppe, 2008), which divides by zero on a straight line: there the strip itself knows.
 */
export const EDGE_FRAGMENT = /* glsl */ `
precision highp float;
${VARYINGS}
uniform float u_pixelRatio;
const float soft = 0.6;

/* Half is added because a number that is the same at all corners may come out a hair smaller between them. */
bool marked(float bit) { return mod(floor((v_marks + 0.5) / bit), 2.0) > 0.5; }
float det(vec2 a, vec2 b) { return a.x * b.y - b.x * a.y; }

/* Nearest point of the curve: x is the distance, y the parameter from 0 to 1. */
vec2 nearest(vec2 p) {
  vec2 b0 = -p, b1 = vec2(0.5, v_curvature) * v_length - p, b2 = vec2(v_length, 0.0) - p;
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
  bool straight = abs(v_curvature) < ${STRAIGHT};
  #ifndef PICKING_MODE
  if (straight && v_marks < 0.5) {
    gl_FragColor = v_color * clamp((v_halfWidth - abs(v_at.y)) / (2.0 * soft) + 0.5, 0.0, 1.0);
    return;
  }
  #endif
  float px = u_pixelRatio;
  vec2 near = straight ? vec2(abs(v_at.y), v_at.x / v_length) : nearest(v_at);
  float toTarget = (straight ? v_length - v_at.x : length(v_at - vec2(v_length, 0.0))) - v_rim;
  #ifdef PICKING_MODE
  gl_FragColor = near.x < max(v_halfWidth, 4.5 * px) && toTarget > 0.0 ? v_color : vec4(0.0);
  #else
  float thickness = v_halfWidth * 2.0;
  float arrowLength = marked(16.0) ? 4.5 * px + thickness * 2.2 : 0.0;
  bool inArrow = arrowLength > 0.0 && toTarget < arrowLength && near.y > 0.5;
  float halfWidth = inArrow ? toTarget / arrowLength * (2.2 * px + thickness * 1.15) : v_halfWidth;
  float alpha = 1.0 - smoothstep(halfWidth - soft, halfWidth + soft, near.x);
  if (!inArrow) {
    float run = near.y * v_length * (1.0 + 0.667 * v_curvature * v_curvature) / px;
    if (marked(8.0)) alpha *= smoothstep(0.0, 0.12, abs(fract(run / 6.0) - 0.5) - 0.2);
    else if (marked(2.0)) alpha *= smoothstep(0.0, 0.08, 0.33 - abs(fract(run / 13.0) - 0.5));
    if (marked(4.0)) alpha *= smoothstep(thickness * 0.2 - soft, thickness * 0.2 + soft, near.x);
  }
  if (marked(16.0) && toTarget < 0.0 && near.y > 0.5) alpha = 0.0;
  gl_FragColor = v_color * alpha;
  #endif
}`;
