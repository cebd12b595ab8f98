import type { Layout } from './layout.ts';

const smallestFit = 0.82;
const margin = 28;

/** Where the graph is looked at from; positions in px of the frame. */
export class Camera {
  x = $state(0);
  y = $state(0);
  scale = $state(1);

  /** Shows all of it where that keeps labels readable, else the root in the middle. */
  fit(layout: Layout, width: number, height: number, rootWidth: number): void {
    const wide = layout.right - layout.left + margin * 2;
    const high = layout.bottom - layout.top + margin * 2;
    this.scale = Math.max(smallestFit, Math.min(1, width / wide, height / high));
    const fitsWide = wide * this.scale <= width + 1;
    const fitsHigh = high * this.scale <= height + 1;
    const middleX = fitsWide ? (layout.left + layout.right) / 2 : rootWidth / 2;
    const middleY = fitsHigh ? (layout.top + layout.bottom) / 2 : 0;
    this.x = width / 2 - middleX * this.scale;
    this.y = height / 2 - middleY * this.scale;
  }

  /** Zooms about a point of the frame. */
  zoom(factor: number, aboutX: number, aboutY: number): void {
    const next = Math.min(2, Math.max(0.4, this.scale * factor));
    this.x = aboutX - ((aboutX - this.x) * next) / this.scale;
    this.y = aboutY - ((aboutY - this.y) * next) / this.scale;
    this.scale = next;
  }

  /** Moves by px of the frame. */
  pan(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
  }

  /** Moves just enough for a box to be seen whole. */
  reveal(
    box: { x: number; y: number; height: number },
    boxWidth: number,
    width: number,
    height: number,
  ): void {
    const left = box.x * this.scale + this.x;
    const right = left + boxWidth * this.scale;
    const top = (box.y - box.height / 2) * this.scale + this.y;
    const bottom = top + box.height * this.scale;
    if (left < margin) this.x += margin - left;
    else if (right > width - margin) this.x -= right - width + margin;
    if (top < margin) this.y += margin - top;
    else if (bottom > height - margin) this.y -= bottom - height + margin;
  }
}
