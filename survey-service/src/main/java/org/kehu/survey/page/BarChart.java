package org.kehu.survey.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.page.Html;

/**
 * Bars as a picture (SVG) that also says everything in words: its description reads out each value,
 * and what misses the target is told by a word, not by colour alone.
 *
 * @param id unique within the page
 * @param most value of a full bar, more than zero
 * @param target drawn as a line; absent if there is none
 * @param missed the word for what is below the target
 */
public record BarChart(
    String id,
    String title,
    List<Bar> bars,
    BigDecimal most,
    @Nullable BigDecimal target,
    String missed) {

  private static final int WIDTH = 400;
  private static final int ROW = 44;
  private static final int BAR = 14;
  private static final int LEFT = 4;
  private static final int LONGEST = 392;

  /**
   * One bar.
   *
   * @param shown the value in words, such as {@code 8.25} or {@code 12 份}
   */
  public record Bar(String name, BigDecimal value, String shown) {}

  public BarChart {
    bars = List.copyOf(bars);
  }

  /** Writes it. */
  public void to(Html html) {
    int height = bars.size() * ROW + 8;
    html.open("figure")
        .element("figcaption", title)
        .open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 " + WIDTH + " " + height,
            "role",
            "img",
            "aria-labelledby",
            id + "-title " + id + "-words")
        .element("title", title, "id", id + "-title")
        .element("desc", words(), "id", id + "-words");
    for (int at = 0; at < bars.size(); at++) {
      bar(html, bars.get(at), at * ROW);
    }
    target(html, height);
    html.close("svg").close("figure").raw("\n");
  }

  private void bar(Html html, Bar bar, int top) {
    boolean below = isBelow(bar);
    text(html, bar.name() + "  " + bar.shown() + (below ? "  " + missed : ""), top + 18);
    html.open(
            "rect",
            "x",
            Integer.toString(LEFT),
            "y",
            Integer.toString(top + 24),
            "width",
            Integer.toString(length(bar.value())),
            "height",
            Integer.toString(BAR),
            "class",
            below ? "bar low" : "bar")
        .close("rect");
  }

  private static void text(Html html, String words, int y) {
    html.element("text", words, "x", Integer.toString(LEFT), "y", Integer.toString(y));
  }

  private void target(Html html, int height) {
    if (target != null) {
      String x = Integer.toString(LEFT + length(target));
      html.open("line", "x1", x, "x2", x, "y1", "0", "y2", "" + height, "class", "target")
          .close("line");
    }
  }

  private boolean isBelow(Bar bar) {
    return target != null && bar.value().compareTo(target) < 0;
  }

  private int length(BigDecimal value) {
    return value
        .max(BigDecimal.ZERO)
        .min(most)
        .multiply(BigDecimal.valueOf(LONGEST))
        .divide(most, 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private String words() {
    return bars.stream()
        .map(bar -> bar.name() + " " + bar.shown() + (isBelow(bar) ? " " + missed : ""))
        .collect(Collectors.joining("; "));
  }
}
