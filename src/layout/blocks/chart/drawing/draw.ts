import type { Chart } from '../../../../compose/types.js';
import type { Rect } from '../../../../lib/units.js';
import { unreachable } from '../../../../lib/unreachable.js';
import type { ChartLook, Drawing } from '../../../../scene/types.js';
import { drawBars } from './bars.js';
import { Brush, type Medium, type Room } from './brush.js';
import { drawLegend } from './legend.js';
import { drawAreas, drawLines } from './lines.js';
import { drawPoints } from './points.js';
import { drawRound } from './round.js';

/** A chart as shapes and measured lines, all within `box`: title, legend, axes and marks. */
export function drawChart(chart: Chart, { x, y, width, height }: Rect, look: ChartLook, medium: Medium): Drawing {
  const brush = new Brush(look, medium);
  const whole: Room = { left: x, right: x + width, top: y, bottom: y + height };
  const below = drawTitle(chart.title, whole, brush);
  drawMarks(chart, drawLegend(chart, below, brush), brush);
  return brush.drawing();
}

function drawTitle(title: string | undefined, room: Room, brush: Brush): Room {
  if (title === undefined) return room;
  const { titleSize, titleColour } = brush.look;
  const label = brush.label(title, room.right - room.left, 2, { size: titleSize, colour: titleColour, bold: true });
  brush.write(label, room.left, room.top, room.right - room.left, 'left');
  return { ...room, top: room.top + label.height + titleSize * 0.5 };
}

function drawMarks(chart: Chart, room: Room, brush: Brush): void {
  switch (chart.type) {
    case 'bar':
    case 'column':
      drawBars(chart, room, brush);
      return;
    case 'line':
      drawLines(chart, room, brush);
      return;
    case 'area':
      drawAreas(chart, room, brush);
      return;
    case 'pie':
    case 'doughnut':
      drawRound(chart, room, brush);
      return;
    case 'scatter':
      drawPoints(chart, room, brush);
      return;
    default:
      unreachable(chart.type, 'layout/charts');
  }
}
