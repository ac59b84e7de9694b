import { layoutPicture, renderSvg } from "@fairlead/map/picture";
import { samplePicture } from "@fairlead/sample";
import { reportFigures, type Figure } from "./figure.ts";
import { timeAlone } from "./paired.ts";

async function figureOf(nodes: number, edges: number, boundMs: number): Promise<Figure> {
  const picture = samplePicture({ seed: 1, nodes, edges });
  let bytes = 0;
  const time = await timeAlone(
    () => {
      bytes = renderSvg(layoutPicture(picture), { theme: "light", title: "bench" }).length;
    },
    { rounds: 7, warmUp: 2 },
  );
  return {
    name: `layout and SVG of ${nodes} nodes, ${edges} edges`,
    measured: time,
    bound: boundMs,
    side: "at most",
    unit: " ms",
    detail: `${(bytes / 1e6).toFixed(2)} MB of SVG`,
  };
}

reportFigures([await figureOf(60, 300, 100), await figureOf(1000, 1100, 1000), await figureOf(1000, 3000, 1000)]);
