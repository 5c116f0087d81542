/**
 * The seventeen zones of the face chart, in the order the zone table lists them. The client faces
 * you: her right side is on the left. Eyelids inside the orbital rim and lips are no zones and cannot be chosen.
 */
export type FaceZone = {
  code: FaceZoneCode;
  /** "Right cheek": the client's own side */
  label: string;
  outline: string;
  sounding: { x: number; y: number; small: boolean };
};

export type FaceZoneCode =
  | "forehead"
  | "glabella"
  | "temple-r"
  | "temple-l"
  | "periorbital-r"
  | "periorbital-l"
  | "nose"
  | "cheekbone-r"
  | "cheekbone-l"
  | "cheek-r"
  | "cheek-l"
  | "perioral"
  | "chin"
  | "jaw-r"
  | "jaw-l"
  | "neck"
  | "decollete";

export const faceZones: readonly FaceZone[] = [
  {
    code: "forehead",
    label: "Forehead",
    outline:
      "M200 84C170 84 140 90 122 110C119 126 117 140 117 158C132 149 152 147 168 151C173 152 177 154 180 157C182 150 184 144 186 138C190 135 195 134 200 134C205 134 210 135 214 138C216 144 218 150 220 157C223 154 227 152 232 151C248 147 268 149 283 158C283 140 281 126 278 110C260 90 230 84 200 84Z",
    sounding: { x: 200, y: 116, small: false },
  },
  {
    code: "glabella",
    label: "Glabella",
    outline:
      "M200 140C196 140 193 141 191 143C188 149 186 156 185 163C188 168 189 174 190 180C193 183 196 184 200 184C204 184 207 183 210 180C211 174 212 168 215 163C214 156 212 149 209 143C207 141 204 140 200 140Z",
    sounding: { x: 200, y: 167, small: true },
  },
  {
    code: "temple-r",
    label: "Right temple",
    outline:
      "M100 122C92 138 88 164 87 190L88 212C96 210 102 205 106 199C110 190 110 178 111 166C112 150 113 136 116 122C110 118 104 118 100 122Z",
    sounding: { x: 99, y: 164, small: true },
  },
  {
    code: "temple-l",
    label: "Left temple",
    outline:
      "M300 122 C308 138 312 164 313 190 L312 212 C304 210 298 205 294 199 C290 190 290 178 289 166 C288 150 287 136 284 122 C290 118 296 118 300 122 Z",
    sounding: { x: 301, y: 164, small: true },
  },
  {
    code: "periorbital-r",
    label: "Around the right eye",
    outline:
      "M113 172C124 160 142 156 158 159C170 161 179 167 183 177C186 189 184 203 178 212C170 223 156 228 142 227C128 226 116 219 111 208C107 196 108 182 113 172Z",
    sounding: { x: 148, y: 225, small: true },
  },
  {
    code: "periorbital-l",
    label: "Around the left eye",
    outline:
      "M287 172 C276 160 258 156 242 159 C230 161 221 167 217 177 C214 189 216 203 222 212 C230 223 244 228 258 227 C272 226 284 219 289 208 C293 196 292 182 287 172 Z",
    sounding: { x: 252, y: 225, small: true },
  },
  {
    code: "nose",
    label: "Nose",
    outline:
      "M190 187C191 200 188 214 184 228C181 240 176 248 174 256C172 265 177 272 185 272C190 277 195 279 200 279C205 279 210 277 215 272C223 272 228 265 226 256C224 248 219 240 216 228C212 214 209 200 210 187C207 190 204 191 200 191C196 191 193 190 190 187Z",
    sounding: { x: 200, y: 256, small: false },
  },
  {
    code: "cheekbone-r",
    label: "Right cheekbone",
    outline:
      "M88 218C97 216 103 212 107 207C112 221 126 232 142 233C156 234 170 229 180 219C181 226 178 236 173 243C166 250 156 254 144 256C124 259 106 256 92 250C90 240 89 228 88 218Z",
    sounding: { x: 127, y: 250, small: false },
  },
  {
    code: "cheekbone-l",
    label: "Left cheekbone",
    outline:
      "M312 218 C303 216 297 212 293 207 C288 221 274 232 258 233 C244 234 230 229 220 219 C219 226 222 236 227 243 C234 250 244 254 256 256 C276 259 294 256 308 250 C310 240 311 228 312 218 Z",
    sounding: { x: 273, y: 250, small: false },
  },
  {
    code: "cheek-r",
    label: "Right cheek",
    outline:
      "M93 257C108 262 126 264 146 261C156 259 163 256 168 252C164 262 166 271 171 277C163 286 158 296 157 308C156 320 159 331 165 340C150 338 132 332 118 318C104 304 97 280 93 257Z",
    sounding: { x: 131, y: 296, small: false },
  },
  {
    code: "cheek-l",
    label: "Left cheek",
    outline:
      "M307 257 C292 262 274 264 254 261 C244 259 237 256 232 252 C236 262 234 271 229 277 C237 286 242 296 243 308 C244 320 241 331 235 340 C250 338 268 332 282 318 C296 304 303 280 307 257 Z",
    sounding: { x: 269, y: 296, small: false },
  },
  {
    code: "perioral",
    label: "Mouth area",
    outline:
      "M184 278C190 283 195 285 200 285C205 285 210 283 216 278C221 278 226 280 229 283C237 291 241 300 241 309C241 320 237 329 230 336C221 343 211 345 200 345C189 345 179 343 170 336C163 329 159 320 159 309C159 300 163 291 171 283C174 280 179 278 184 278Z",
    sounding: { x: 200, y: 339, small: false },
  },
  {
    code: "chin",
    label: "Chin",
    outline:
      "M172 345C181 350 190 351 200 351C210 351 219 350 228 345C231 360 229 377 222 391C215 397 208 400 200 400C192 400 185 397 178 391C171 377 169 360 172 345Z",
    sounding: { x: 200, y: 379, small: false },
  },
  {
    code: "jaw-r",
    label: "Right jaw",
    outline:
      "M99 290C104 304 110 314 117 323C131 337 149 344 166 346C165 362 168 378 174 391C154 382 136 362 122 340C110 322 102 306 99 290Z",
    sounding: { x: 147, y: 358, small: false },
  },
  {
    code: "jaw-l",
    label: "Left jaw",
    outline:
      "M301 290 C296 304 290 314 283 323 C269 337 251 344 234 346 C235 362 232 378 226 391 C246 382 264 362 278 340 C290 322 298 306 301 290 Z",
    sounding: { x: 253, y: 358, small: false },
  },
  {
    code: "neck",
    label: "Neck",
    outline:
      "M133 372C148 392 168 410 200 410C232 410 252 392 267 372C267 392 268 412 274 428C278 440 286 450 296 456C266 470 234 476 200 476C166 476 134 470 104 456C114 450 122 440 126 428C132 412 133 392 133 372Z",
    sounding: { x: 200, y: 446, small: false },
  },
  {
    code: "decollete",
    label: "Décolleté",
    outline:
      "M97 459C130 475 164 482 200 482C236 482 270 475 303 459C325 468 346 474 362 486C368 508 370 530 370 552H30C30 530 32 508 38 486C54 474 75 468 97 459Z",
    sounding: { x: 200, y: 524, small: false },
  },
];
