package org.kehu.kit.exchange;

import java.math.BigDecimal;
import java.util.List;

/**
 * A column chart of a workbook, on a sheet of its own beside its figures.
 *
 * @param title of the chart and, as far as a sheet's name goes, of its sheet
 * @param heading over the categories
 * @param series with a value for each category
 */
public record Chart(String title, String heading, List<String> categories, List<Series> series) {

  /** One row of columns. */
  public record Series(String name, List<BigDecimal> values) {

    public Series {
      values = List.copyOf(values);
    }
  }

  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != categories.size()) {
        throw new IllegalArgumentException(
            one.name() + " needs a value for each of " + categories.size() + " categories");
      }
    }
  }
}
