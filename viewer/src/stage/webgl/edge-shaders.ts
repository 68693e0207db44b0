/**
 * Shaders of the edges. An edge is a quadratic curve, drawn as a narrow strip along it and a triangle for the head of
 * its arrow: of one piece where it is straight, of many where it is bent. Every pixel that is covered costs, above
 * all where there is no graphics card: all but the last few sums are done at the corners. Lengths in device pixels.
 *
 * Marks: bit 1 lit, 2 dashed, 4 split, 8 dotted, 16 arrow, 32 chosen, 64 sparse, 128 broken.
 */

/** What the fragment shader is told of a place: its distance from the middle of the line, half the width there, how far along the pattern it is, half the gap of a split line, half of what is drawn of its pattern. */
const VARYINGS = /* glsl */ `
varying vec4 v_color;
varying float v_off;
varying float v_halfWidth;
varying float v_run;
varying float v_gap;
varying float v_dash;
`;

/** Half the width over which a rim fades. */
const SOFT = '0.6';

const VERTEX = /* glsl */ `
/* How far along, which side (0 or 1), and of what: 0 the line, 1 its head. */
attribute vec3 a_corner;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_marks;
attribute vec4 a_color;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;
uniform float u_pixelRatio;
uniform float u_dim;
uniform float u_opacity;
/* 0 draws all, 1 what is not lit, 2 what is. */
uniform float u_part;
uniform vec3 u_faded;
uniform vec3 u_ink;
${VARYINGS}
const float bias = 255.0 / 254.0;
const float soft = ${SOFT};

bool marked(float bit) { return mod(floor((a_marks + 0.5) / bit), 2.0) > 0.5; }

/* The line from 0,0 to 1,0 in its own frame. */
vec2 onCurve(float t) { return vec2(t, 2.0 * a_curvature * t * (1.0 - t)); }

/* Across the line, to its left. */
vec2 normal(float t) { return normalize(vec2(2.0 * a_curvature * (2.0 * t - 1.0), 1.0)); }

/* Where the curve is so far from its end, as a part of the chord: closer with each step. */
float before(float reach) {
  float bend = 2.0 * a_curvature;
  float s = reach / sqrt(1.0 + bend * bend);
  s = reach / sqrt(1.0 + bend * bend * (1.0 - s) * (1.0 - s));
  s = reach / sqrt(1.0 + bend * bend * (1.0 - s) * (1.0 - s));
  return max(0.0, 1.0 - s);
}

void main() {
  vec2 from = ((u_matrix * vec3(a_source, 1)).xy + 1.0) * u_dimensions / 2.0;
  vec2 to = ((u_matrix * vec3(a_target, 1)).xy + 1.0) * u_dimensions / 2.0;
  float px = u_pixelRatio;
  vec2 chord = to - from;
  float length_ = max(length(chord), 0.001);
  bool arrow = marked(16.0);

  // The two halves of a split line are seen only where it is this wide.
  float least = marked(4.0) ? 3.2 : 0.8;
  float thickness = max(a_thickness / sqrt(u_sizeRatio), least) * px;
  float rim = a_targetSize * px / u_sizeRatio + 2.0 * px;
  float headLength = 4.5 * px + thickness * 2.2;
  float headWidth = 2.2 * px + thickness * 1.15;
  float side = a_corner.y * 2.0 - 1.0;
  bool isLine = a_corner.z < 0.5;
  float tip = before(rim / length_);
  float neck = before((rim + headLength) / length_);
  float end = arrow ? neck : 1.0;
  v_halfWidth = thickness / 2.0;

  vec2 at;
  if (isLine) {
    float t = a_corner.x * end;
    v_off = side * (v_halfWidth + soft);
    at = onCurve(t) * length_ + normal(t) * v_off;
    v_run = t * length_ * (1.0 + 0.667 * a_curvature * a_curvature) / px;
  } else {
    // So much wider and longer that the rim has where to fade.
    vec2 base = onCurve(neck) * length_;
    vec2 top = onCurve(tip) * length_;
    vec2 ahead = tip > neck ? normalize(top - base) : vec2(1.0, 0.0);
    bool isTip = a_corner.x > 0.5;
    v_off = isTip ? 0.0 : side * (headWidth + soft);
    v_halfWidth = isTip ? -soft : headWidth;
    at = isTip ? top + ahead * soft * length(top - base) / headWidth : base + vec2(-ahead.y, ahead.x) * v_off;
    v_run = 0.0;
  }
  // Dots are short, dashes long; the middle of a pattern is always drawn.
  v_dash = marked(64.0) ? 0.13 : 0.33;
  v_run = marked(64.0) && isLine ? v_run / 9.0 + 0.5 : marked(8.0) && isLine ? v_run / 6.0 + 0.5 : marked(2.0) && isLine ? v_run / 13.0 : 0.5;
  // The pattern of a broken line is as long as itself, and begins in its middle.
  if (marked(128.0) && isLine) {
    v_dash = 0.2;
    v_run = a_corner.x + 0.5;
  }
  v_gap = marked(4.0) && isLine ? thickness * 0.2 : -9.0;

  vec2 along = chord / length_;
  vec2 place = from + along * at.x + vec2(-along.y, along.x) * at.y;
  bool lit = marked(1.0);
  bool due = u_part < 0.5 || lit == (u_part > 1.5);
  bool seen = due && a_thickness > 0.0 && (isLine || arrow);
  // What is hidden comes as zeros; it is put where nothing is drawn.
  gl_Position = seen ? vec4(place / u_dimensions * 2.0 - 1.0, 0, 1) : vec4(2, 2, 2, 1);

  vec3 color = marked(32.0) ? mix(a_color.rgb, u_ink, 0.25) : a_color.rgb;
  float alpha = a_color.a * bias * (lit ? 1.0 : mix(u_opacity, 1.0, u_dim));
  v_color = vec4(mix(color, u_faded, lit ? 0.0 : u_dim) * alpha, alpha);
}`;

export const STRAIGHT_VERTEX = `const float a_curvature = 0.0;\n${VERTEX}`;
export const BENT_VERTEX = `attribute float a_curvature;\n${VERTEX}`;

export const EDGE_FRAGMENT = /* glsl */ `
precision highp float;
${VARYINGS}
float rimOf(float inside) { return clamp(inside / (2.0 * ${SOFT}) + 0.5, 0.0, 1.0); }

void main(void) {
  float off = abs(v_off);
  float dash = clamp((v_dash - abs(fract(v_run) - 0.5)) * 12.0, 0.0, 1.0);
  gl_FragColor = v_color * (rimOf(v_halfWidth - off) * rimOf(off - v_gap) * dash);
}`;
