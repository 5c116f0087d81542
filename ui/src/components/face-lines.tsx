/** The drawn face round the zones: head, hair line, eyes, brows, lips. Lids and lips are hatched: never treated. */
type Props = { hatch: string; mini: boolean };

const head = [
  "M200 30C146 30 92 66 84 150C82 178 82 204 85 232C88 276 98 306 118 338C138 370 168 404 200 404",
  "M200 30 C254 30 308 66 316 150 C318 178 318 204 315 232 C312 276 302 306 282 338 C262 370 232 404 200 404",
  "M82 196C70 188 62 198 65 216C67 236 74 256 86 256",
  "M318 196 C330 188 338 198 335 216 C333 236 326 256 314 256",
  "M100 122C104 108 112 98 124 92C142 80 170 76 200 76",
  "M300 122 C296 108 288 98 276 92 C258 80 230 76 200 76",
];
const hair =
  "M104 104C112 72 146 50 190 46M120 88C136 66 164 54 196 52M296 104C288 72 254 50 210 46M280 88C264 66 236 54 204 52";
/** Inside the orbital rim, and the lips: no zone covers these. */
const never = [
  "M119 192C122 176 140 170 154 172C168 174 176 184 176 196C175 208 162 216 148 216C132 216 118 208 119 192Z",
  "M281 192 C278 176 260 170 246 172 C232 174 224 184 224 196 C225 208 238 216 252 216 C268 216 282 208 281 192 Z",
  "M170 309C178 303 187 298 194 299C197 299 198 300 200 301C202 300 203 299 206 299C213 298 222 303 230 309C222 320 212 325 200 325C188 325 178 320 170 309Z",
];
const eyes = [
  "M126 194C134 182 158 180 170 196C160 207 136 208 126 194Z",
  "M274 194 C266 182 242 180 230 196 C240 207 264 208 274 194 Z",
];
const brows = [
  "M112 166C124 152 146 150 160 154C168 156 175 160 180 166",
  "M288 166 C276 152 254 150 240 154 C232 156 225 160 220 166",
];
const features = [
  "M170 309C178 303 187 298 194 299C197 299 198 300 200 301C202 300 203 299 206 299C213 298 222 303 230 309C222 320 212 325 200 325C188 325 178 320 170 309Z",
  "M170 309C182 308 190 309 200 310C210 309 218 308 230 309",
  "M184 262C187 268 190 268 192 266M216 262C213 268 210 268 208 266",
];

export function FaceLines({ hatch, mini }: Props) {
  return (
    <g pointerEvents="none">
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" className="hatch" />
        </pattern>
      </defs>
      {head.map((d) => (
        <path key={d} d={d} className="line" />
      ))}
      {!mini && <path d={hair} className="line hair" />}
      {never.map((d) => (
        <path key={d} d={d} className="never" />
      ))}
      {never.map((d) => (
        <path key={d} d={d} fill={`url(#${hatch})`} />
      ))}
      {eyes.map((d) => (
        <path key={d} d={d} className="feature never" />
      ))}
      {[148, 252].map((x) => (
        <g key={x}>
          <circle cx={x} cy="194" r="7.2" className="feature" />
          <circle cx={x} cy="194" r="2.6" fill="var(--ink-3)" />
        </g>
      ))}
      {brows.map((d) => (
        <path key={d} d={d} className="feature brow" />
      ))}
      {features.map((d) => (
        <path key={d} d={d} className="feature" />
      ))}
    </g>
  );
}
